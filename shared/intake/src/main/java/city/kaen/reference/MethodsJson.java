package city.kaen.reference;

import city.kaen.activity.Activities;
import city.kaen.city.MethodSettings;
import city.kaen.city.StatedNotation;
import city.kaen.emission.Co2e;
import city.kaen.gap.GapMethod;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.TotalKind;
import city.kaen.notation.Notation;
import city.kaen.notation.NotationKey;
import city.kaen.target.Measure;
import city.kaen.target.Target;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// The methods of a city in its profile: the object `methods`, each of whose fields may be left out.
final class MethodsJson {
    private static final Map<String, GapMethod> GAPS = byName(GapMethod.values());
    private static final Map<String, NotationKey> KEYS =
            Arrays.stream(NotationKey.values()).collect(Collectors.toUnmodifiableMap(NotationKey::name, key -> key));

    private MethodsJson() {}

    /// Names as JSON has them: `same-month-last-year`.
    static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(MethodsJson::name, value -> value));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MethodSettings read(JsonFields fields) {
        List<String> outside = fields.optionalTexts("treatedOutside");
        for (String activity : outside) {
            if (Activities.shipped()
                    .find(activity)
                    .filter(one -> one.cell().matches("III[.][234][.]1"))
                    .isEmpty()) {
                fields.problem(
                        "treatedOutside", "names " + activity + ", which is no treatment of waste or wastewater");
            }
        }
        return new MethodSettings(
                fields.optionalObject("landfill", LandfillJson::read).flatMap(found -> found),
                fields.optionalDecimal("gridLossRate").filter(rate -> {
                    if (rate.compareTo(BigDecimal.ONE) >= 0) {
                        fields.problem("gridLossRate", "must be below 1");
                    }
                    return rate.compareTo(BigDecimal.ONE) < 0;
                }),
                Set.copyOf(outside),
                map(fields.optionalObjects("notations", MethodsJson::notation), fields, "notations"),
                map(fields.optionalObjects("gaps", MethodsJson::gap), fields, "gaps"),
                map(fields.optionalObjects("uncertainties", MethodsJson::uncertainty), fields, "uncertainties"),
                fields.optionalObjects("trees", TreesJson::read).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                fields.optionalObjects("targets", MethodsJson::target).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                fields.optionalObjects("measures", MethodsJson::measure),
                fields.optionalDecimal("baseYearThreshold"),
                QualityJson.read(fields),
                TreatmentJson.read(fields),
                MarketJson.read(fields));
    }

    private record Entry<V>(String key, Optional<V> value) {}

    private static <V> SortedMap<String, V> map(List<Entry<V>> entries, JsonFields fields, String name) {
        SortedMap<String, V> map = new TreeMap<>();
        for (Entry<V> entry : entries) {
            entry.value.ifPresent(value -> {
                if (map.put(entry.key, value) != null) {
                    fields.problem(name, "holds " + entry.key + " twice");
                }
            });
        }
        return map;
    }

    private static Entry<StatedNotation> notation(JsonFields fields) {
        String cell = cell(fields);
        Optional<NotationKey> key = fields.choice("key", KEYS);
        Optional<String> in = Optional.of(fields.optionalText("in")).filter(text -> !text.isEmpty());
        String reasonTh = fields.text("reasonTh");
        String reasonEn = fields.text("reasonEn");
        if (key.filter(NotationKey.IE::equals).isPresent() != in.isPresent()) {
            fields.problem("in", "names the cell that holds the emissions for IE, and for no other key");
            return new Entry<>(cell, Optional.empty());
        }
        if (in.filter(ref -> ref.equals(cell) || GpcCells.shipped().find(ref).isEmpty())
                .isPresent()) {
            fields.problem("in", "must be another cell of the GPC, such as I.1.2");
        }
        return new Entry<>(cell, key.map(found -> new StatedNotation(new Notation(found, in, reasonEn), reasonTh)));
    }

    private static String cell(JsonFields fields) {
        String cell = fields.text("cell");
        if (!cell.isEmpty() && GpcCells.shipped().find(cell).isEmpty()) {
            fields.problem("cell", "must be a cell of the GPC, such as I.1.3");
        }
        return cell;
    }

    private static Entry<GapMethod> gap(JsonFields fields) {
        return new Entry<>(fields.text("dataset"), fields.choice("method", GAPS));
    }

    private static Entry<BigDecimal> uncertainty(JsonFields fields) {
        return new Entry<>(fields.text("dataset"), Optional.of(new BigDecimal(fields.decimal("percent"))));
    }

    private static Optional<Target> target(JsonFields fields) {
        String id = fields.text("id");
        String holder = fields.text("holder");
        Optional<TotalKind> total = fields.choice(
                "total",
                Arrays.stream(TotalKind.values()).collect(Collectors.toUnmodifiableMap(TotalKind::name, kind -> kind)));
        int baseYear = (int) fields.whole("baseYear", 1990, 2100);
        BigDecimal base = new BigDecimal(fields.decimal("baseKilograms"));
        int targetYear = (int) fields.whole("targetYear", 1990, 2200);
        BigDecimal percent = new BigDecimal(fields.decimal("reductionPercent"));
        if (targetYear <= baseYear || percent.compareTo(new BigDecimal("100")) > 0) {
            fields.problem("targetYear", "must lie after baseYear, and reductionPercent be at most 100");
            return Optional.empty();
        }
        return total.map(kind -> new Target(id, holder, kind.name(), baseYear, new Co2e(base), targetYear, percent));
    }

    private static Measure measure(JsonFields fields) {
        return new Measure(
                fields.text("id"),
                fields.text("holder"),
                fields.text("name"),
                cell(fields),
                (int) fields.whole("from", 1990, 2200),
                new Co2e(new BigDecimal(fields.decimal("yearlyKilograms"))),
                fields.text("source"));
    }

    static void write(MethodSettings settings, ObjectNode node) {
        settings.landfill().ifPresent(landfill -> LandfillJson.write(landfill, node.putObject("landfill")));
        settings.gridLossRate().ifPresent(rate -> node.put("gridLossRate", rate.toPlainString()));
        list(node, "treatedOutside", settings.treatedOutside().stream().sorted().toList(), ArrayNode::add);
        each(node, "notations", settings.notations(), (cell, stated, one) -> {
            one.put("cell", cell).put("key", stated.notation().key().name());
            stated.notation().includedIn().ifPresent(in -> one.put("in", in));
            one.put("reasonTh", stated.reasonTh())
                    .put("reasonEn", stated.notation().reason());
        });
        each(
                node,
                "gaps",
                settings.gaps(),
                (dataset, method, one) -> one.put("dataset", dataset).put("method", name(method)));
        each(
                node,
                "uncertainties",
                settings.uncertainties(),
                (dataset, percent, one) -> one.put("dataset", dataset).put("percent", percent.toPlainString()));
        list(node, "trees", settings.trees(), (array, place) -> TreesJson.write(place, array.addObject()));
        list(
                node,
                "targets",
                settings.targets(),
                (array, target) -> array.addObject()
                        .put("id", target.id())
                        .put("holder", target.holder())
                        .put("total", target.total())
                        .put("baseYear", target.baseYear())
                        .put("baseKilograms", target.base().kilograms().toPlainString())
                        .put("targetYear", target.targetYear())
                        .put("reductionPercent", target.reductionPercent().toPlainString()));
        list(
                node,
                "measures",
                settings.measures(),
                (array, measure) -> array.addObject()
                        .put("id", measure.id())
                        .put("holder", measure.holder())
                        .put("name", measure.name())
                        .put("cell", measure.cell())
                        .put("from", measure.from())
                        .put("yearlyKilograms", measure.yearly().kilograms().toPlainString())
                        .put("source", measure.source()));
        settings.baseYearThreshold().ifPresent(percent -> node.put("baseYearThreshold", percent.toPlainString()));
        QualityJson.write(settings.quality(), node);
        TreatmentJson.write(settings.treatment(), node);
        MarketJson.write(settings.market(), node);
    }

    private interface Writing<V> {
        void write(String key, V value, ObjectNode one);
    }

    private static <V> void each(ObjectNode node, String name, SortedMap<String, V> map, Writing<V> writing) {
        if (!map.isEmpty()) {
            ArrayNode array = node.putArray(name);
            map.forEach((key, value) -> writing.write(key, value, array.addObject()));
        }
    }

    private static <V> void list(ObjectNode node, String name, List<V> values, BiConsumer<ArrayNode, V> write) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(value -> write.accept(array, value));
        }
    }
}
