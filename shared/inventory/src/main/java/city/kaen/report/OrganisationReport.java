package city.kaen.report;

import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.shipped.ShippedTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// The footprint of an organisation by the scopes of ISO 14064-1 and the TGO carbon footprint of organisations: the
/// municipality's own operations, or a member's. Not the city's inventory.
///
/// @param direct scope 1
/// @param purchasedEnergy scope 2
/// @param other scope 3
/// @param outside gases of the Montreal Protocol, in no scope
/// @param biogenic kilograms of biogenic CO2, in no scope
public record OrganisationReport(Co2e direct, Co2e purchasedEnergy, Co2e other, Co2e outside, BigDecimal biogenic) {
    private static final BigDecimal TONNE = new BigDecimal("1000");
    private static final Map<String, Integer> SCOPES =
            ShippedTable.read(OrganisationReport.class, "organisation_scopes.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("cell"), row -> row.decimal("scope").intValueExact()));

    /// The report over the entries of the organisation, of any months. Held entries and such without a cell add
    /// nothing.
    public static OrganisationReport of(Collection<CellEntry> entries, GwpSet gwp) {
        GasMasses all = sum(entries);
        return new OrganisationReport(
                gwp.of(scope(entries, 1)),
                gwp.of(scope(entries, 2)),
                gwp.of(scope(entries, 3)),
                gwp.outsideTotals(all),
                all.co2Biogenic());
    }

    /// All scopes together.
    public Co2e total() {
        return direct.plus(purchasedEnergy).plus(other);
    }

    /// Tonnes as the TGO form Fr-05 presents them: ROUNDUP(x, 0), away from zero, to whole tonnes.
    public static BigDecimal roundedUpTonnes(Co2e co2e) {
        return co2e.kilograms().divide(TONNE).setScale(0, RoundingMode.UP);
    }

    private static GasMasses scope(Collection<CellEntry> entries, int scope) {
        return sum(entries.stream()
                .filter(entry -> !entry.ref().isEmpty())
                .filter(entry -> scopeOf(entry.ref()) == scope)
                .toList());
    }

    /// The scope of a cell as an organisation reports it.
    public static int scopeOf(String ref) {
        return SCOPES.getOrDefault(ref, GpcCells.shipped().get(ref).scope());
    }

    private static GasMasses sum(Collection<CellEntry> entries) {
        return GasMasses.sum(
                entries.stream().flatMap(entry -> entry.gases().stream()).toList());
    }
}
