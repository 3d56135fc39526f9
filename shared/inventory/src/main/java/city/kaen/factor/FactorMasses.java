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
    ///
    /// @param biomass whether all its carbon is
    static FactorMasses read(ShippedRow row, boolean biomass, BiConsumer<String, String> problem) {
        Map<String, BigDecimal> masses = new HashMap<>();
        GASES.forEach((column, gas) -> MASS_UNITS.forEach((suffix, kilograms) -> number(row, column + suffix, problem)
                .ifPresent(amount -> masses.merge(
                        biomass ? OF_BIOMASS.getOrDefault(column, gas) : gas,
                        amount.multiply(kilograms),
                        BigDecimal::add))));
        fluorinated(row, masses, problem);
        number(row, "uncertainty_percent", problem);
        share(row, biomass, problem).ifPresent(share -> split(masses, share));
        number(row, "ncv_mj", problem)
                .ifPresent(megajoules -> masses.replaceAll(
                        (gas, perTerajoule) -> perTerajoule.multiply(megajoules).movePointLeft(6)));
        number(row, "heat_content", problem)
                .ifPresent(heat -> masses.replaceAll((gas, perHeat) -> perHeat.multiply(heat)));
        Optional<BigDecimal> stated = Optional.ofNullable(masses.get("co2eUnsplit"));
        if (masses.size() > 1) {
            masses.remove("co2eUnsplit");
        }
        return new FactorMasses(GasMasses.of(masses), stated);
    }

    /// The share of the carbon that is of plants, where the row states one.
    private static Optional<BigDecimal> share(ShippedRow row, boolean biomass, BiConsumer<String, String> problem) {
        Optional<BigDecimal> share = number(row, "biogenic_share", problem);
        if (share.filter(of -> of.signum() < 0 || of.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            problem.accept(
                    "factor-biogenic",
                    "'" + row.text("biogenic_share") + "' in biogenic_share is no share from 0 to 1, such as 0.45");
            return Optional.empty();
        }
        if (share.isPresent() && biomass) {
            problem.accept("factor-biogenic", "biogenic_share says how much of it is biomass, biomass that all is");
        }
        return share;
    }

    /// The CO2 of plants is biogenic, and their CH4 is not fossil.
    private static void split(Map<String, BigDecimal> masses, BigDecimal share) {
        OF_BIOMASS.forEach((column, ofPlants) -> {
            String fossil = GASES.getOrDefault(column, column);
            BigDecimal all = masses.getOrDefault(fossil, BigDecimal.ZERO);
            if (all.signum() != 0) {
                masses.put(fossil, all.multiply(BigDecimal.ONE.subtract(share)));
                masses.merge(ofPlants, all.multiply(share), BigDecimal::add);
            }
        });
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
