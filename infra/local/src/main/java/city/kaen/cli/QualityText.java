package city.kaen.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How sure a published year is, in a few lines: its uncertainty, what is estimated or missing, what is left blank, and
/// which inputs matter most.
final class QualityText {
    private static final int INPUTS = 3;

    private final JsonNode quality;

    QualityText(JsonNode quality) {
        this.quality = quality;
    }

    void say(Console console) {
        console.say("");
        JsonNode basic = quality.path("totals").path(0);
        console.say(
                basic.path("percent").isMissingNode()
                        ? "How sure: not known of " + basic.path("unknown").size()
                                + " inputs of BASIC; what is known gives ± "
                                + tonnes(basic.path("halfWidthKilograms")) + " t"
                        : "How sure: BASIC ± " + decimal(basic.path("percent"), 1) + " %");
        months("estimated", console);
        months("missing", console);
        List<String> blank = new ArrayList<>();
        quality.path("findings")
                .forEach(finding -> blank.add(finding.path("cell").asText()));
        if (!blank.isEmpty()) {
            console.say("Blank, and nobody has said why (NO, NE, IE or C): " + String.join(" ", blank));
        }
        for (int i = 0; i < Math.min(INPUTS, quality.path("inputs").size()); i++) {
            JsonNode input = quality.path("inputs").path(i);
            console.say((i == 0 ? "Matters most: " : "              ")
                    + input.path("input").asText() + " ("
                    + input.path("kind").asText() + "), " + decimal(input.path("tonnesRemoved"), 3)
                    + " t less unsure if it were known");
        }
    }

    private void months(String state, Console console) {
        Map<String, Integer> counts = new TreeMap<>();
        quality.path("sources")
                .forEach(source -> source.path("months").forEach(month -> {
                    if (month.asText().equals(state)) {
                        counts.merge(
                                source.path("department").asText() + " "
                                        + source.path("dataset").asText(),
                                1,
                                Integer::sum);
                    }
                }));
        if (!counts.isEmpty()) {
            List<String> each = new ArrayList<>();
            counts.forEach((source, count) -> each.add(source + " " + count));
            console.say("Months " + state + ": " + String.join(", ", each));
        }
    }

    private static String tonnes(JsonNode kilograms) {
        return new BigDecimal(kilograms.asText())
                .movePointLeft(3)
                .setScale(3, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String decimal(JsonNode number, int places) {
        return new BigDecimal(number.asText())
                .setScale(places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
