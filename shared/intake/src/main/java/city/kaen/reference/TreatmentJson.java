package city.kaen.reference;

import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Biological;
import city.kaen.city.TreatmentSettings.Fire;
import city.kaen.city.TreatmentSettings.Hazardous;
import city.kaen.waste.Burning;
import city.kaen.waste.WasteMix;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a city treats waste: `methods.incineration`, `methods.openBurning` and `methods.hazardousWaste`.
final class TreatmentJson {
    /// Dumped or burnt, inside or outside the boundary.
    private static final Map<String, String> CELLS =
            Map.of("III.1.1", "III.1.1", "III.1.2", "III.1.2", "III.3.1", "III.3.1", "III.3.2", "III.3.2");

    private static final Map<String, String> WEIGHED = Map.of("wet", "wet", "dry", "dry");

    private record Share(String kind, BigDecimal share) {}

    private TreatmentJson() {}

    static TreatmentSettings read(JsonFields fields) {
        return new TreatmentSettings(
                fields.optionalObject("incineration", TreatmentJson::plant).flatMap(found -> found),
                fields.optionalObject("openBurning", TreatmentJson::open).flatMap(found -> found),
                fields.optionalObject("hazardousWaste", TreatmentJson::hazardous)
                        .flatMap(found -> found),
                fields.optionalObject("openDump", LandfillJson::read).flatMap(found -> found),
                fields.optionalObject("composting", TreatmentJson::biological).flatMap(found -> found),
                fields.optionalObject("digestion", TreatmentJson::biological).flatMap(found -> found),
                WastewaterJson.sewage(fields),
                WastewaterJson.effluent(fields));
    }

    private static Optional<Fire> plant(JsonFields fields) {
        String technology = fields.text("technology");
        String waste = fields.text("waste");
        return mix(fields).flatMap(mix -> {
            try {
                return Optional.of(new Fire(technology, waste, Burning.incinerator(technology, waste), mix));
            } catch (IllegalArgumentException e) {
                fields.problem("technology", "or waste is not known: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    private static Optional<Fire> open(JsonFields fields) {
        Optional<BigDecimal> methane = fields.optionalDecimal("methaneKilogramsPerKilogram");
        if (methane.isPresent()) {
            fields.text("source");
        }
        return mix(fields).map(mix -> new Fire("", "", Burning.inTheOpen(methane), mix));
    }

    private static Optional<Hazardous> hazardous(JsonFields fields) {
        String source = fields.text("source");
        return fields.choice("cell", CELLS).map(cell -> new Hazardous(cell, source));
    }

    private static Optional<Biological> biological(JsonFields fields) {
        BigDecimal recovered = fields.share("recoveredShare");
        String source = fields.text("source");
        return fields.choice("weighed", WEIGHED).map(weighed -> new Biological(weighed, recovered, source));
    }

    private static Optional<WasteMix> mix(JsonFields fields) {
        List<Share> shares = fields.objects("fractions", each -> new Share(each.text("kind"), each.share("share")));
        Map<String, BigDecimal> byKind = new TreeMap<>();
        shares.forEach(share -> byKind.merge(share.kind, share.share, BigDecimal::add));
        try {
            WasteMix mix = new WasteMix(byKind);
            Burning.inTheOpen(Optional.empty()).emissions(BigDecimal.ONE, mix);
            return Optional.of(mix);
        } catch (IllegalArgumentException e) {
            fields.problem("fractions", "cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    static void write(TreatmentSettings settings, ObjectNode node) {
        settings.incineration()
                .ifPresent(fire -> write(
                        fire,
                        node.putObject("incineration")
                                .put("technology", fire.technology())
                                .put("waste", fire.waste())));
        settings.openBurning().ifPresent(fire -> {
            ObjectNode open = node.putObject("openBurning");
            fire.burning()
                    .methane()
                    .ifPresent(methane -> open.put("methaneKilogramsPerKilogram", methane.toPlainString())
                            .put("source", "stated by the city"));
            write(fire, open);
        });
        settings.hazardous()
                .ifPresent(stated -> node.putObject("hazardousWaste")
                        .put("cell", stated.cell())
                        .put("source", stated.source()));
        settings.openDump().ifPresent(dump -> LandfillJson.write(dump, node.putObject("openDump")));
        settings.composting().ifPresent(how -> write(how, node.putObject("composting")));
        settings.digestion().ifPresent(how -> write(how, node.putObject("digestion")));
        WastewaterJson.write(settings, node);
    }

    private static void write(Biological how, ObjectNode node) {
        node.put("weighed", how.weighed())
                .put("recoveredShare", how.recovered().toPlainString())
                .put("source", how.source());
    }

    private static void write(Fire fire, ObjectNode node) {
        ArrayNode fractions = node.putArray("fractions");
        new TreeMap<>(fire.mix().shares())
                .forEach(
                        (kind, share) -> fractions.addObject().put("kind", kind).put("share", share.toPlainString()));
    }
}
