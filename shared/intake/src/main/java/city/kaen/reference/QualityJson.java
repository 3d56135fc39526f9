package city.kaen.reference;

import city.kaen.activity.Activities;
import city.kaen.city.QualitySettings;
import city.kaen.factor.Quality;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a city states of the quality of its data: `methods.qualities`, `methods.estimatedUncertainties` and
/// `methods.factorUncertainties`.
final class QualityJson {
    private static final Map<String, Quality> GRADES =
            Arrays.stream(Quality.values()).collect(Collectors.toUnmodifiableMap(Quality::letter, Function.identity()));

    private record Stated<V>(String of, V value) {}

    private QualityJson() {}

    static QualitySettings read(JsonFields fields) {
        List<Stated<Optional<Quality>>> grades = fields.optionalObjects(
                "qualities", each -> new Stated<>(each.text("dataset"), each.choice("quality", GRADES)));
        SortedMap<String, Quality> byDataset = new TreeMap<>();
        grades.forEach(grade -> grade.value.ifPresent(quality -> byDataset.put(grade.of, quality)));
        return new QualitySettings(
                byDataset,
                map(fields.optionalObjects("estimatedUncertainties", each -> percent(each, "dataset"))),
                map(fields.optionalObjects("factorUncertainties", QualityJson::ofActivity)),
                fields.optionalDecimal("lowReliability"));
    }

    private static Stated<BigDecimal> percent(JsonFields fields, String of) {
        return new Stated<>(fields.text(of), new BigDecimal(fields.decimal("percent")));
    }

    /// A name that no activity of Kaen's or of the city has uncertainty for nothing; it is refused where it looks like
    /// no id at all.
    private static Stated<BigDecimal> ofActivity(JsonFields fields) {
        Stated<BigDecimal> stated = percent(fields, "activity");
        boolean id = stated.of.matches("[a-z0-9][a-z0-9-]{0,60}");
        if (!id && !stated.of.isEmpty()) {
            fields.problem(
                    "activity",
                    "is no id of an activity such as "
                            + Activities.shipped().all().getFirst().id());
        }
        return stated;
    }

    private static SortedMap<String, BigDecimal> map(List<Stated<BigDecimal>> stated) {
        SortedMap<String, BigDecimal> map = new TreeMap<>();
        stated.forEach(one -> map.put(one.of, one.value));
        return map;
    }

    static void write(QualitySettings settings, ObjectNode node) {
        if (!settings.grades().isEmpty()) {
            ArrayNode array = node.putArray("qualities");
            settings.grades()
                    .forEach((dataset, grade) ->
                            array.addObject().put("dataset", dataset).put("quality", grade.letter()));
        }
        write(settings.estimated(), node, "estimatedUncertainties", "dataset");
        write(settings.factors(), node, "factorUncertainties", "activity");
        settings.lowReliability().ifPresent(percent -> node.put("lowReliability", percent.toPlainString()));
    }

    private static void write(SortedMap<String, BigDecimal> percents, ObjectNode node, String name, String of) {
        if (!percents.isEmpty()) {
            ArrayNode array = node.putArray(name);
            percents.forEach((key, percent) -> array.addObject().put(of, key).put("percent", percent.toPlainString()));
        }
    }
}
