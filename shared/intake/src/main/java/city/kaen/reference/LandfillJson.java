package city.kaen.reference;

import city.kaen.city.LandfillMethod;
import city.kaen.city.LandfillMethod.Fraction;
import city.kaen.waste.FirstOrderDecay.Start;
import city.kaen.waste.Landfill;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The landfill method of a city: `methods.landfill`. Every parameter is stated, none assumed.
final class LandfillJson {
    private static final Map<String, Boolean> METHODS = Map.of("methane-commitment", false, "first-order-decay", true);
    private static final Map<String, Start> STARTS = MethodsJson.byName(Start.values());

    private LandfillJson() {}

    static Optional<LandfillMethod> read(JsonFields fields) {
        Optional<Boolean> decays = fields.choice("method", METHODS);
        Landfill landfill = new Landfill(
                fields.share("correctionFactor"),
                fields.share("decomposingShare"),
                fields.share("methaneShare"),
                fields.share("oxidisedShare"));
        List<Fraction> fractions = fields.objects("fractions", LandfillJson::fraction);
        BigDecimal sum = fractions.stream().map(Fraction::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            fields.problem("fractions", "must have shares of at most 1 together");
        }
        return decays.map(
                decay -> decay ? decay(fields, landfill, fractions) : commitment(fields, landfill, fractions));
    }

    private static LandfillMethod commitment(JsonFields fields, Landfill landfill, List<Fraction> fractions) {
        return new LandfillMethod.Commitment(landfill, fractions, fields.share("recoveredShare"));
    }

    private static LandfillMethod decay(JsonFields fields, Landfill landfill, List<Fraction> fractions) {
        return new LandfillMethod.Decay(
                landfill,
                fractions,
                fields.choice("start", STARTS).orElse(Start.YEAR_OF_DEPOSIT),
                fields.text("department"),
                years(fields.objects("history", LandfillJson::year), fields, "history"),
                years(fields.optionalObjects("recovered", LandfillJson::year), fields, "recovered"));
    }

    private static Fraction fraction(JsonFields fields) {
        return new Fraction(
                fields.text("kind"),
                fields.share("share"),
                fields.share("degradableCarbon"),
                new BigDecimal(fields.decimal("decayRate")));
    }

    private record Year(int year, BigDecimal kilograms) {}

    private static Year year(JsonFields fields) {
        return new Year((int) fields.whole("year", 1900, 2200), new BigDecimal(fields.decimal("kilograms")));
    }

    private static SortedMap<Integer, BigDecimal> years(List<Year> years, JsonFields fields, String name) {
        SortedMap<Integer, BigDecimal> map = new TreeMap<>();
        for (Year year : years) {
            if (map.put(year.year, year.kilograms) != null) {
                fields.problem(name, "holds the year " + year.year + " twice");
            }
        }
        return map;
    }

    static void write(LandfillMethod method, ObjectNode node) {
        Landfill landfill = method.landfill();
        node.put("method", method instanceof LandfillMethod.Decay ? "first-order-decay" : "methane-commitment")
                .put("correctionFactor", landfill.correction().toPlainString())
                .put("decomposingShare", landfill.decomposing().toPlainString())
                .put("methaneShare", landfill.methaneShare().toPlainString())
                .put("oxidisedShare", landfill.oxidised().toPlainString());
        ArrayNode fractions = node.putArray("fractions");
        method.fractions()
                .forEach(fraction -> fractions
                        .addObject()
                        .put("kind", fraction.kind())
                        .put("share", fraction.share().toPlainString())
                        .put("degradableCarbon", fraction.degradableCarbon().toPlainString())
                        .put("decayRate", fraction.decayRate().toPlainString()));
        switch (method) {
            case LandfillMethod.Commitment one ->
                node.put("recoveredShare", one.recovered().toPlainString());
            case LandfillMethod.Decay decay -> {
                node.put("start", MethodsJson.name(decay.start())).put("department", decay.department());
                write(decay.history(), node.putArray("history"));
                if (!decay.recovered().isEmpty()) {
                    write(decay.recovered(), node.putArray("recovered"));
                }
            }
        }
    }

    private static void write(SortedMap<Integer, BigDecimal> years, ArrayNode array) {
        years.forEach(
                (year, kilograms) -> array.addObject().put("year", year).put("kilograms", kilograms.toPlainString()));
    }
}
