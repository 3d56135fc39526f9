package city.kaen.explain;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the tree behind a number.
public record Explain(GwpSet gwp, FactorLibrary factors, Provenance provenance, Activities activities) {
    private static final String CO2E = "kg CO2e";
    private static final Map<String, String> POTENTIALS =
            Map.of("co2", "CO2", "ch4Fossil", "CH4-fossil", "ch4Other", "CH4-other", "n2o", "N2O");

    /// Of activities that ship.
    public Explain(GwpSet gwp, FactorLibrary factors, Provenance provenance) {
        this(gwp, factors, provenance, Activities.shipped());
    }

    /// A cell over some months: its counted entries, each with its factor and its lines.
    ///
    /// @throws IllegalArgumentException if there is no such cell
    public Explanation cell(String ref, List<InventoryMonth> months) {
        String title = ref + " " + GpcCells.shipped().get(ref).description();
        List<Explanation> entries = new ArrayList<>();
        for (InventoryMonth month : months) {
            month.entries().stream()
                    .filter(entry -> entry.ref().equals(ref) && entry.counted())
                    .forEach(entry -> entries.add(entry(month, entry)));
        }
        BigDecimal sum = entries.stream().map(Explanation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Explanation(title, "sum of " + entries.size() + " entries, " + gwp.id(), sum, CO2E, "", entries);
    }

    private Explanation entry(InventoryMonth month, CellEntry entry) {
        String title = month.month() + " "
                + activities.find(entry.activity()).map(Activity::nameEn).orElse(entry.activity()) + ", "
                + entry.department()
                + (entry.district().isEmpty() ? "" : ", " + entry.district());
        List<Explanation> parts = new ArrayList<>();
        parts.add(quantity(month, entry));
        if (entry.gases().isEmpty()) {
            return new Explanation(title, entry.factor(), BigDecimal.ZERO, CO2E, "", parts);
        }
        GasMasses gases = entry.gases().orElseThrow();
        Optional<EmissionFactor> factor = factors.find(entry.factor());
        factor.ifPresent(found -> parts.add(factor(found)));
        gases.toMap().forEach((gas, mass) -> parts.add(gas(gas, mass)));
        String equation = entry.quantity().amount().toPlainString() + " "
                + entry.quantity().unit().symbol() + " x " + entry.factor();
        return new Explanation(title, equation, gwp.of(gases).kilograms(), CO2E, "", parts);
    }

    private Explanation quantity(InventoryMonth month, CellEntry entry) {
        List<Explanation> lines = provenance.linesOf(month.month(), entry).stream()
                .map(line -> new Explanation(
                        line.facility().isEmpty() ? "line" : line.facility(),
                        "",
                        line.quantity().amount(),
                        line.quantity().unit().symbol(),
                        line.place(),
                        List.of()))
                .toList();
        return new Explanation(
                "activity data",
                entry.isEstimated()
                        ? "estimated: " + entry.estimate()
                        : lines.isEmpty() ? "" : "sum of " + lines.size() + " lines",
                entry.quantity().amount(),
                entry.quantity().unit().symbol(),
                "",
                lines);
    }

    private Explanation factor(EmissionFactor factor) {
        BigDecimal perUnit = gwp.of(factor.perUnit()).kilograms();
        return new Explanation(
                "factor " + factor.id(),
                "",
                perUnit,
                CO2E + " per " + factor.unit().symbol(),
                factor.source().toString(),
                List.of());
    }

    /// A gas and what it weighs; biogenic CO2, removals and gases outside the totals are shown and weigh nothing here.
    private Explanation gas(String gas, BigDecimal kilograms) {
        BigDecimal weight = gwp.of(GasMasses.of(gas, kilograms)).kilograms();
        String potential = Optional.ofNullable(POTENTIALS.get(gas))
                .map(name -> " x " + gwp.potential(name).toPlainString())
                .orElse("");
        return new Explanation(gas, kilograms.toPlainString() + " kg" + potential, weight, CO2E, "", List.of());
    }
}
