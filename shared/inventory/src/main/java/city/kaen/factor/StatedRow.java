package city.kaen.factor;

import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.shipped.ShippedRow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// A row that states a factor as it is: gases, or CO2e alone, validity and source.
final class StatedRow {
    private static final Map<String, String> COLUMNS = Map.of(
            "co2", "co2",
            "ch4_fossil", "ch4Fossil",
            "ch4_other", "ch4Other",
            "n2o", "n2o",
            "co2_biogenic", "co2Biogenic",
            "co2e", "co2eUnsplit");

    private StatedRow() {}

    static EmissionFactor factor(ShippedRow row) {
        return new EmissionFactor(
                row.get("set"),
                row.get("activity"),
                Unit.parse(row.get("unit")),
                row.get("region"),
                masses(row),
                row.findDecimal("published_kg_co2e"),
                YearMonth.parse(row.get("valid_from")),
                row.find("valid_to").map(YearMonth::parse),
                row.get("vintage"),
                row.isYes("includes_losses"),
                Quality.parse(row.get("quality")),
                row.findDecimal("uncertainty_percent"),
                new Source(row.get("document"), row.text("table"), row.text("page")));
    }

    private static GasMasses masses(ShippedRow row) {
        Map<String, BigDecimal> masses = new HashMap<>();
        COLUMNS.forEach((column, gas) -> row.findDecimal(column).ifPresent(mass -> masses.put(gas, mass)));
        for (String gas : row.text("fluorinated").split(" ", -1)) {
            int equals = gas.indexOf('=');
            if (equals > 0) {
                masses.put(gas.substring(0, equals), new BigDecimal(gas.substring(equals + 1)));
            }
        }
        return GasMasses.of(masses);
    }
}
