package city.kaen.waste;

import city.kaen.emission.GasMasses;
import city.kaen.method.Methods;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Burning of waste, in a plant or in the open (GPC equation 8.6). Carbon that is not fossil leaves as biogenic CO2.
///
/// @param oxidation OF, the share of the carbon that burns
/// @param methane kilograms of CH4 per kilogram of wet waste; empty where no one has stated it, and then none is
///     estimated
/// @param nitrousOxide kilograms of N2O per kilogram of wet waste
public record Burning(BigDecimal oxidation, Optional<BigDecimal> methane, BigDecimal nitrousOxide) {
    /// An incinerator.
    ///
    /// @param technology `continuous-stoker`, `batch-fluidised-bed` ...
    /// @param waste `municipal`, `industrial`, `sludge`
    public static Burning incinerator(String technology, String waste) {
        return new Burning(
                Methods.value("incineration", "OF"),
                Optional.of(Methods.value("incineration", "EF(CH4)", technology)),
                Methods.value("incineration", "EF(N2O)", waste));
    }

    /// A fire in the open. No factor for its methane ships: the city states one, or the methane is not estimated.
    public static Burning inTheOpen(Optional<BigDecimal> methane) {
        return new Burning(Methods.value("open-burning", "OF"), methane, Methods.value("open-burning", "EF(N2O)"));
    }

    public GasMasses emissions(BigDecimal kilograms, WasteMix mix) {
        return GasMasses.of(Map.of(
                        "co2", mix.fossilCarbonDioxide().multiply(oxidation),
                        "co2Biogenic", mix.biogenicCarbonDioxide().multiply(oxidation),
                        "ch4Other", methane.orElse(BigDecimal.ZERO),
                        "n2o", nitrousOxide))
                .times(kilograms);
    }

    /// Whether its methane is in the result; where it is not, the cell says so.
    public boolean estimatesMethane() {
        return methane.isPresent();
    }
}
