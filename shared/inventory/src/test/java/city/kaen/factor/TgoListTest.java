package city.kaen.factor;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.DomainFolder;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// All 49 rows of the TGO list of April 2022, as published, against the factors as built.
class TgoListTest {
    private static final GwpSet TGO = GwpSet.of("AR5-TGO");
    /// The published table holds binary floating point; its residue is of this size.
    private static final BigDecimal RESIDUE = new BigDecimal("1e-12");

    @Test
    void everyRowIsRebuiltFromItsParts() {
        List<ShippedRow> list = ShippedTable.parse(DomainFolder.text("tgo_ef_cfo_2022_ar5.csv"));
        int checked = 0;
        for (ShippedRow row : list) {
            GasMasses built = builtFor(row).perUnit();
            if (row.get("name").endsWith("(CO2only)")) {
                close(row, built.co2Biogenic(), "co2_kg");
                close(row, built.co2Biogenic(), "co2e_kg_total");
            } else {
                BigDecimal all = TGO.of(built).plus(TGO.outsideTotals(built)).kilograms();
                close(row, all, "co2e_kg_total");
                close(row, built.co2(), "co2_kg");
                close(row, built.ch4Fossil().add(built.ch4Other()), "ch4_kg");
                close(row, built.n2o(), "n2o_kg");
            }
            checked++;
        }
        assertThat(checked).isEqualTo(49);
    }

    @Test
    void thePublishedRoundedValuesAreTheBuiltOnesRounded() {
        assertThat(FactorLibrary.shipped().all().stream()
                        .filter(factor -> factor.publishedCo2e().isPresent()))
                .hasSizeGreaterThan(20)
                .allSatisfy(factor -> {
                    BigDecimal published = factor.publishedCo2e().orElseThrow();
                    BigDecimal built = TGO.of(factor.perUnit())
                            .plus(TGO.outsideTotals(factor.perUnit()))
                            .kilograms();
                    assertThat(built.subtract(published).abs()).isLessThanOrEqualTo(new BigDecimal("0.00005"));
                });
    }

    private static void close(ShippedRow row, BigDecimal built, String column) {
        row.findDecimal(column)
                .ifPresent(published -> assertThat(built.subtract(published).abs())
                        .as("%s %s", row.get("name"), column)
                        .isLessThan(RESIDUE));
    }

    private static EmissionFactor builtFor(ShippedRow row) {
        String name = row.get("name").replace(" (CO2only)", "");
        if (row.get("section").startsWith("Refrigerants")) {
            String refrigerant = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
            return factor("refrigerant-" + refrigerant, Unit.KILOGRAM);
        }
        if (row.get("section").startsWith("Electricity")) {
            return factor("electricity-grid", Unit.KILOWATT_HOUR);
        }
        Unit unit = Unit.parse(row.get("unit").replace("litre", "L"));
        String place = row.get("section") + ": " + name;
        return FactorLibrary.shipped().all().stream()
                .filter(factor -> factor.unit() == unit
                        && factor.source().table().equals(place)
                        && factor.source().page().startsWith("net calorific"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing built for " + place + " per " + unit.symbol()));
    }

    private static EmissionFactor factor(String activity, Unit unit) {
        return FactorLibrary.shipped().all().stream()
                .filter(factor -> factor.activity().equals(activity)
                        && factor.unit() == unit
                        && factor.validFrom().getYear() == 2022)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing built for " + activity));
    }
}
