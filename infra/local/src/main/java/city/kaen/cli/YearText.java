package city.kaen.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A published year as people read it: sectors by scope, then what was reported.
final class YearText {
    private static final int SCOPES = 3;

    private final JsonNode year;
    private final String gwpSet;

    YearText(JsonNode year) {
        this.year = year;
        this.gwpSet = year.required("gwpSet").asText();
    }

    void say(Console console) {
        JsonNode months = year.required("months");
        console.say(year.at("/city/name/th").asText() + " / "
                + year.at("/city/name/en").asText() + ", "
                + year.at("/year/ce").asText() + " (พ.ศ. " + year.at("/year/be").asText() + "), "
                + (months.isEmpty()
                        ? "no months"
                        : months.get(0).asText() + " to "
                                + months.get(months.size() - 1).asText() + ", " + months.size() + " months"));
        console.say("GPC BASIC, tonnes of CO2e (" + gwpSet + ")");
        console.table(sectors());
        TextTable activities = activities();
        if (!activities.isEmpty()) {
            console.say("");
            console.say("Reported");
            console.table(activities);
        }
        if (!year.required("held").isEmpty()) {
            console.say(year.required("held").size() + " more reported without a figure yet: see the site.");
        }
    }

    /// One row a sector, one column a scope; only cells that are in BASIC.
    private TextTable sectors() {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        BigDecimal[] total = zeros();
        for (JsonNode cell : year.required("cells")) {
            Optional<BigDecimal> kilograms = kilograms(cell.required("figure"));
            if (cell.required("inBasic").asBoolean() && kilograms.isPresent()) {
                int scope = cell.required("scope").asInt() - 1;
                BigDecimal[] row = sums.computeIfAbsent(cell.required("sector").asText(), any -> zeros());
                row[scope] = row[scope].add(kilograms.get());
                total[scope] = total[scope].add(kilograms.get());
            }
        }
        TextTable table = new TextTable("sector", "ภาค", ">scope 1", ">scope 2", ">scope 3", ">all");
        for (JsonNode sector : year.required("sectors")) {
            String numeral = sector.required("sector").asText();
            BigDecimal[] row = sums.get(numeral);
            if (row != null) {
                row(
                        table,
                        numeral + " " + sector.at("/name/en").asText(),
                        sector.at("/name/th").asText(),
                        row);
            }
        }
        row(table, "all", "รวม", total);
        return table;
    }

    private TextTable activities() {
        TextTable table =
                new TextTable("book", "activity", "กิจกรรม", "cell", ">quantity", "unit", ">kg CO2e", "counted");
        for (JsonNode book : year.required("books")) {
            for (JsonNode department : book.required("departments")) {
                for (JsonNode activity : department.required("activities")) {
                    table.row(
                            book.required("book").asText(),
                            activity.at("/name/en").asText(),
                            activity.at("/name/th").asText(),
                            activity.required("cell").asText(),
                            Figures.grouped(
                                    new BigDecimal(activity.required("quantity").asText())),
                            activity.required("unit").asText(),
                            kilograms(activity.required("figure"))
                                    .map(Figures::kilograms)
                                    .orElse("-"),
                            counted(activity));
                }
            }
        }
        return table;
    }

    /// Whether it is in the totals: `waits` where it would be, but cannot be weighed yet.
    private String counted(JsonNode activity) {
        if (!activity.required("counted").asBoolean()) {
            return "no";
        }
        return kilograms(activity.required("figure")).isPresent() ? "yes" : "waits";
    }

    private Optional<BigDecimal> kilograms(JsonNode figure) {
        // Exact figures are published as text, for not every reader of JSON keeps all digits of a number.
        return Optional.of(figure.path("kilogramsCo2e").path(gwpSet))
                .filter(JsonNode::isValueNode)
                .map(node -> new BigDecimal(node.asText()));
    }

    private static void row(TextTable table, String en, String th, BigDecimal[] scopes) {
        BigDecimal all = List.of(scopes).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        table.row(
                en,
                th,
                Figures.tonnes(scopes[0]),
                Figures.tonnes(scopes[1]),
                Figures.tonnes(scopes[2]),
                Figures.tonnes(all));
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[SCOPES];
        java.util.Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
