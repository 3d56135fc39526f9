package city.kaen.reference;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Unit;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Nitrogen;
import city.kaen.city.TreatmentSettings.Sewage;
import city.kaen.method.Methods;
import city.kaen.method.Parameter;
import city.kaen.wastewater.Treatment;
import city.kaen.wastewater.Treatment.Way;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a city's wastewater is treated: `methods.wastewater` and `methods.effluent`.
final class WastewaterJson {
    private static final String METHANE = "wastewater-methane";
    private static final String NITROUS = "wastewater-nitrous";
    private static final Map<String, String> WAYS = variants(METHANE, "MCF");
    private static final Map<String, String> DISCHARGES = variants(METHANE, "I");
    private static final Map<String, String> KITCHENS = variants(NITROUS, "FNON");

    private record Stated(String activity, Optional<Sewage> how) {}

    private WastewaterJson() {}

    private static Map<String, String> variants(String method, String symbol) {
        return Methods.get(method).parameters().stream()
                .filter(parameter -> parameter.symbol().equals(symbol))
                .map(Parameter::variant)
                .collect(Collectors.toUnmodifiableMap(variant -> variant, variant -> variant));
    }

    static SortedMap<String, Sewage> sewage(JsonFields fields) {
        SortedMap<String, Sewage> all = new TreeMap<>();
        for (Stated stated : fields.optionalObjects("wastewater", WastewaterJson::one)) {
            stated.how.ifPresent(how -> {
                if (all.put(stated.activity, how) != null) {
                    fields.problem("wastewater", "holds " + stated.activity + " twice");
                }
            });
        }
        return all;
    }

    private static Stated one(JsonFields fields) {
        String activity = fields.text("activity");
        Optional<Activity> known = Activities.shipped()
                .find(activity)
                .filter(one -> one.dataset().equals("wastewater") && !activity.startsWith("effluent-"));
        if (known.isEmpty()) {
            fields.problem("activity", "is no activity of wastewater such as sewer-persons");
        }
        boolean persons = known.filter(one -> one.unit() == Unit.CUBIC_METRE).isEmpty();
        Optional<String> discharge = persons ? fields.choice("discharge", DISCHARGES) : Optional.of("");
        Optional<BigDecimal> load = fields.optionalDecimal(persons ? "bodGramsAPersonDay" : "codKilogramsACubicMetre");
        BigDecimal sludge = fields.share("sludgeShare");
        BigDecimal recovered = fields.share("recoveredShare");
        String source = fields.text("source");
        return new Stated(
                activity,
                ways(fields)
                        .flatMap(treatment ->
                                discharge.map(how -> new Sewage(treatment, how, load, sludge, recovered, source))));
    }

    private static Optional<Treatment> ways(JsonFields fields) {
        List<Way> ways = fields
                .objects("ways", each -> {
                    BigDecimal share = each.share("share");
                    return each.choice("kind", WAYS).map(kind -> new Way(kind, share));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        try {
            return Optional.of(new Treatment(ways));
        } catch (IllegalArgumentException e) {
            fields.problem("ways", "cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    static Optional<Nitrogen> effluent(JsonFields fields) {
        return fields.optionalObject("effluent", each -> {
                    BigDecimal protein = new BigDecimal(each.decimal("proteinGramsAPersonDay"));
                    BigDecimal sludge = each.share("sludgeShare");
                    String source = each.text("source");
                    return each.choice("kitchens", KITCHENS)
                            .map(kitchens -> new Nitrogen(kitchens, protein, sludge, source));
                })
                .flatMap(found -> found);
    }

    static void write(TreatmentSettings settings, ObjectNode node) {
        if (!settings.wastewater().isEmpty()) {
            ArrayNode all = node.putArray("wastewater");
            settings.wastewater().forEach((activity, how) -> write(activity, how, all.addObject()));
        }
        settings.effluent()
                .ifPresent(how -> node.putObject("effluent")
                        .put("kitchens", how.kitchens())
                        .put("proteinGramsAPersonDay", how.protein().toPlainString())
                        .put("sludgeShare", how.sludge().toPlainString())
                        .put("source", how.source()));
    }

    private static void write(String activity, Sewage how, ObjectNode node) {
        boolean persons = !how.discharge().isEmpty();
        node.put("activity", activity);
        if (persons) {
            node.put("discharge", how.discharge());
        }
        how.load()
                .ifPresent(load ->
                        node.put(persons ? "bodGramsAPersonDay" : "codKilogramsACubicMetre", load.toPlainString()));
        node.put("sludgeShare", how.sludge().toPlainString())
                .put("recoveredShare", how.recovered().toPlainString())
                .put("source", how.source());
        ArrayNode ways = node.putArray("ways");
        how.treatment()
                .ways()
                .forEach(way -> ways.addObject()
                        .put("kind", way.kind())
                        .put("share", way.share().toPlainString()));
    }
}
