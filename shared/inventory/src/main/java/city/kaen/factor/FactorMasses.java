package city.kaen.factor;

import city.kaen.emission.GasMasses;
import city.kaen.shipped.ShippedRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// The masses a row of a factor set states, whatever mass unit its columns name.
///
/// @param masses kilograms per stated unit
/// @param stated kilograms of CO2e the source gives beside the gases, or as the only figure
record FactorMasses(GasMasses masses, Optional<BigDecimal> stated) {
    private static final Map<String, String> GASES = Map.of(
            "co2", "co2",
            "ch4", "ch4Fossil",
            "ch4_fossil", "ch4Fossil",
            "ch4_other", "ch4Other",
            "n2o", "n2o",
            "co2_biogenic", "co2Biogenic",
            "co2_removed", "co2Removed",
            "co2e", "co2eUnsplit");
    private static final Map<String, String> OF_BIOMASS = Map.of("co2", "co2Biogenic", "ch4", "ch4Other");
    private static final Map<String, BigDecimal> MASS_UNITS = Map.of(
            "", BigDecimal.ONE,
            "_kg", BigDecimal.ONE,
            "_g", new BigDecimal("0.001"),
            "_t", new BigDecimal("1000"),
            "_lb", new BigDecimal("0.45359237"));
    /// A number that cannot grow out of bounds when written out.
    private static final Pattern NUMBER =
            Pattern.compile("(?=.{1,60}$)[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?");

    /// Reads the masses of a row; what cannot be read is told to `problem` as code and message.
    static FactorMasses read(ShippedRow row, BiConsumer<String, String> problem) {
        Map<String, BigDecimal> masses = new HashMap<>();
        boolean biomass = row.isYes("biomass");
        GASES.forEach((column, gas) -> MASS_UNITS.forEach((suffix, kilograms) -> number(row, column + suffix, problem)
                .ifPresent(amount -> masses.merge(
                        biomass ? OF_BIOMASS.getOrDefault(column, gas) : gas,
                        amount.multiply(kilograms),
                        BigDecimal::add))));
        fluorinated(row, masses, problem);
        number(row, "uncertainty_percent", problem);
        number(row, "ncv_mj", problem)
                .ifPresent(megajoules -> masses.replaceAll(
                        (gas, perTerajoule) -> perTerajoule.multiply(megajoules).movePointLeft(6)));
        Optional<BigDecimal> stated = Optional.ofNullable(masses.get("co2eUnsplit"));
        if (masses.size() > 1) {
            masses.remove("co2eUnsplit");
        }
        return new FactorMasses(GasMasses.of(masses), stated);
    }

    private static void fluorinated(
            ShippedRow row, Map<String, BigDecimal> masses, BiConsumer<String, String> problem) {
        for (String gas : List.of(row.text("fluorinated").split(" +", -1))) {
            int equals = gas.indexOf('=');
            if (equals > 0 && NUMBER.matcher(gas.substring(equals + 1)).matches()) {
                masses.put(gas.substring(0, equals), new BigDecimal(gas.substring(equals + 1)));
            } else if (!gas.isEmpty()) {
                problem.accept("factor-gas", "'" + gas + "' is no gas and mass such as HFC-32=0.5");
            }
        }
    }

    private static Optional<BigDecimal> number(ShippedRow row, String column, BiConsumer<String, String> problem) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            problem.accept("factor-number", "'" + text + "' in " + column + " is no number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
