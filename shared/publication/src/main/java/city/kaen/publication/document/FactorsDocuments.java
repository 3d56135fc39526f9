package city.kaen.publication.document;

import city.kaen.activity.Activities;
import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.FactorsDocument.Factor;
import city.kaen.publication.document.FactorsDocument.Potentials;
import city.kaen.publication.form.Form;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Draws the factors that were used, and no others.
public final class FactorsDocuments {
    private FactorsDocuments() {}

    /// The factors of some years.
    ///
    /// @param library holds the factors by id; what is computed by a method of its own has none
    public static FactorsDocument of(CityProfile city, Collection<InventoryYear> years, FactorLibrary library) {
        List<CellEntry> entries = years.stream()
                .flatMap(year -> year.months().stream())
                .flatMap(month -> month.entries().stream())
                .filter(entry -> entry.gases().isPresent())
                .toList();
        SortedSet<String> ids = new TreeSet<>();
        SortedSet<String> gases = new TreeSet<>();
        for (CellEntry entry : entries) {
            ids.add(entry.factor());
            entry.gases().ifPresent(masses -> gases.addAll(masses.toMap().keySet()));
        }
        return new FactorsDocument(
                Form.schema("factors"),
                YearDocuments.CONTRACT,
                city.slug(),
                ids.stream()
                        .flatMap(id -> library.find(id).stream())
                        .map(factor -> factor(factor, city.activities()))
                        .toList(),
                GwpSet.all().stream().map(set -> potentials(set, gases)).toList());
    }

    private static Factor factor(EmissionFactor factor, Activities activities) {
        return new Factor(
                factor.id(),
                factor.set(),
                factor.activity(),
                CellDocuments.activityName(activities, factor.activity()),
                factor.unit().symbol(),
                factor.region(),
                CellDocuments.gases(factor.perUnit()),
                factor.validFrom().toString(),
                factor.validTo().map(Object::toString),
                factor.vintage(),
                factor.includesLosses(),
                factor.quality().letter(),
                factor.uncertaintyPercent(),
                factor.source().toString());
    }

    /// What a set makes of each gas. Biogenic and removed CO2 and the gases of the Montreal Protocol weigh nothing in a
    /// total; CO2e weighs itself.
    private static Potentials potentials(GwpSet set, SortedSet<String> gases) {
        Map<String, BigDecimal> byGas = new TreeMap<>();
        for (String gas : gases) {
            city.kaen.emission.GasMasses one = city.kaen.emission.GasMasses.of(gas, BigDecimal.ONE);
            if (set.missing(one).isEmpty()) {
                byGas.put(CellDocuments.gasName(gas), set.of(one).kilograms());
            }
        }
        return new Potentials(set.id(), byGas);
    }
}
