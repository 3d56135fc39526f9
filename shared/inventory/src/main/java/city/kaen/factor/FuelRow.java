package city.kaen.factor;

import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.shipped.ShippedRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;

/// A fuel as a list builds its factor: net calorific value times kilograms of each gas per terajoule.
///
/// `kg per unit = MJ per unit x kg per TJ x 10^-6` (IPCC 2006, volume 2; oxidation is complete). CH4 of
/// a fossil fuel is fossil; of biomass it is not, and its CO2 is biogenic.
///
/// @param megajoules net calorific value of one unit
/// @param divideBy what the list divides by to state a litre value per kilogram, or 1
record FuelRow(
        String activity,
        Unit unit,
        BigDecimal megajoules,
        BigDecimal co2PerTerajoule,
        BigDecimal ch4PerTerajoule,
        BigDecimal n2oPerTerajoule,
        BigDecimal divideBy,
        boolean biomass,
        Optional<BigDecimal> published,
        Source source) {
    private static final YearMonth IN_FORCE = YearMonth.of(2022, 4);
    private static final String DOCUMENT =
            "TGO list for the carbon footprint of organisations (ts_578cd2cb78.pdf), in force 1 April 2022";

    static FuelRow of(ShippedRow row) {
        String built = "net calorific value"
                + row.find("ncv_source").map(by -> " by " + by).orElse("") + " x IPCC 2006 volume 2 "
                + row.get("ipcc_table");
        return new FuelRow(
                row.get("activity"),
                Unit.parse(row.get("unit")),
                row.decimal("ncv_mj"),
                row.decimal("co2_kg_tj"),
                row.decimalOrZero("ch4_kg_tj"),
                row.decimalOrZero("n2o_kg_tj"),
                row.findDecimal("divide_by").orElse(BigDecimal.ONE),
                row.isYes("biomass"),
                row.findDecimal("published_kg_co2e"),
                new Source(DOCUMENT, row.get("list_section") + ": " + row.get("list_name"), built));
    }

    EmissionFactor factor() {
        return new EmissionFactor(
                "TGO-2022",
                activity,
                unit,
                "TH",
                perUnit(),
                published,
                IN_FORCE,
                Optional.empty(),
                "April 2022",
                false,
                Quality.MEDIUM,
                Optional.empty(),
                source);
    }

    GasMasses perUnit() {
        BigDecimal co2 = kilograms(co2PerTerajoule);
        BigDecimal ch4 = kilograms(ch4PerTerajoule);
        BigDecimal n2o = kilograms(n2oPerTerajoule);
        BigDecimal none = BigDecimal.ZERO;
        return biomass
                ? new GasMasses(none, none, ch4, n2o, co2, none)
                : new GasMasses(co2, ch4, none, n2o, none, none);
    }

    /// Exact, but for a division by a density: that is kept to 34 digits.
    private BigDecimal kilograms(BigDecimal perTerajoule) {
        BigDecimal exact = megajoules.multiply(perTerajoule).movePointLeft(6);
        return divideBy.compareTo(BigDecimal.ONE) == 0 ? exact : exact.divide(divideBy, MathContext.DECIMAL128);
    }
}
