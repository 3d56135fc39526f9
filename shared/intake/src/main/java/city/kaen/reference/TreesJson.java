package city.kaen.reference;

import city.kaen.city.TreePlace;
import city.kaen.removal.Allometry;
import city.kaen.removal.MeasuredGrowth;
import city.kaen.removal.MeasuredGrowth.Measurement;
import city.kaen.removal.TreeEvent;
import city.kaen.removal.TreeStand;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A park or street with its trees: an object of `methods.trees`.
final class TreesJson {
    private enum Kind {
        PLANTING,
        MORTALITY,
        FELLING
    }

    private static final Map<String, Kind> KINDS = MethodsJson.byName(Kind.values());

    private TreesJson() {}

    static Optional<TreePlace> read(JsonFields fields) {
        String id = fields.text("id");
        String department = fields.text("department");
        String district = fields.optionalText("district");
        boolean byMeasure = fields.has("allometry");
        Optional<MeasuredGrowth> measured =
                fields.optionalObject("allometry", TreesJson::measured).flatMap(found -> found);
        BigDecimal growth = byMeasure
                ? measured.map(MeasuredGrowth::yearly).orElse(BigDecimal.ZERO)
                : new BigDecimal(fields.decimal("carbonKilogramsATreeGrowsYearly"));
        BigDecimal carbon = byMeasure
                ? measured.map(MeasuredGrowth::held).orElse(BigDecimal.ZERO)
                : new BigDecimal(fields.decimal("carbonKilogramsATreeHolds"));
        int years = (int) fields.whole("growingYears", 1, 200);
        String source = fields.text("source");
        List<TreeEvent> events = fields.objects("events", TreesJson::event).stream()
                .flatMap(Optional::stream)
                .toList();
        try {
            return Optional.of(new TreePlace(
                    id, department, district, new TreeStand(growth, carbon, years, events), measured, source));
        } catch (IllegalArgumentException e) {
            fields.problem("events", "do not add up: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<MeasuredGrowth> measured(JsonFields fields) {
        String group = fields.text("group");
        BigDecimal fraction = fields.share("carbonFraction");
        Optional<Measurement> first =
                fields.optionalObject("first", TreesJson::measurement).flatMap(found -> found);
        Optional<Measurement> second =
                fields.optionalObject("second", TreesJson::measurement).flatMap(found -> found);
        if (first.isEmpty() || second.isEmpty()) {
            fields.problem("second", "and first are both needed: the average tree at two times");
            return Optional.empty();
        }
        try {
            return Optional.of(new MeasuredGrowth(new Allometry(group, fraction), first.get(), second.get()));
        } catch (IllegalArgumentException e) {
            fields.problem("group", "or the measurements cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Measurement> measurement(JsonFields fields) {
        BigDecimal diameter = new BigDecimal(fields.decimal("diameterCentimetres"));
        BigDecimal height = new BigDecimal(fields.decimal("heightMetres"));
        return month(fields).map(month -> new Measurement(month, diameter, height));
    }

    private static Optional<TreeEvent> event(JsonFields fields) {
        Optional<YearMonth> month = month(fields);
        Optional<Kind> kind = fields.choice("kind", KINDS);
        long trees = fields.whole("trees", 1, 100_000_000);
        String what = fields.optionalText("what");
        return month.flatMap(when -> kind.map(found -> switch (found) {
            case PLANTING -> new TreeEvent.Planting(when, what, trees);
            case MORTALITY -> new TreeEvent.Mortality(when, what, trees);
            case FELLING -> new TreeEvent.Felling(when, what, trees);
        }));
    }

    private static Optional<YearMonth> month(JsonFields fields) {
        String text = fields.text("month");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            fields.problem("month", "must be a month such as 2025-01");
            return Optional.empty();
        }
    }

    static void write(TreePlace place, ObjectNode node) {
        TreeStand stand = place.stand();
        node.put("id", place.id())
                .put("department", place.department())
                .put("district", place.district())
                .put("growingYears", stand.growingYears())
                .put("source", place.source());
        if (place.measured().isPresent()) {
            write(place.measured().get(), node.putObject("allometry"));
        } else {
            node.put("carbonKilogramsATreeGrowsYearly", stand.growth().toPlainString())
                    .put("carbonKilogramsATreeHolds", stand.carbon().toPlainString());
        }
        ArrayNode events = node.putArray("events");
        stand.events().forEach(event -> write(event, events.addObject()));
    }

    private static void write(MeasuredGrowth growth, ObjectNode node) {
        node.put("group", growth.allometry().group())
                .put("carbonFraction", growth.allometry().carbonFraction().toPlainString());
        write(growth.first(), node.putObject("first"));
        write(growth.second(), node.putObject("second"));
    }

    private static void write(Measurement measured, ObjectNode node) {
        node.put("month", measured.month().toString())
                .put("diameterCentimetres", measured.diameter().toPlainString())
                .put("heightMetres", measured.height().toPlainString());
    }

    private static void write(TreeEvent event, ObjectNode node) {
        node.put("month", event.month().toString()).put("trees", event.trees());
        switch (event) {
            case TreeEvent.Planting planting -> node.put("kind", "planting").put("what", planting.species());
            case TreeEvent.Mortality death -> node.put("kind", "mortality").put("what", death.cause());
            case TreeEvent.Felling felling -> node.put("kind", "felling").put("what", felling.reason());
        }
    }
}
