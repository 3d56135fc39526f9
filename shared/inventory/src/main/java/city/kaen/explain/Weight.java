package city.kaen.explain;

import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import java.math.BigDecimal;
import java.util.function.Function;

/// What masses of gases are counted as: CO2 equivalent, or the kilograms of one gas.
///
/// @param unit of the figure
record Weight(String unit, Function<GasMasses, BigDecimal> of) {
    static Weight co2e(GwpSet gwp) {
        return new Weight("kg CO2e", masses -> gwp.of(masses).kilograms());
    }

    /// The kilograms of one gas by its name in [GasMasses#toMap()].
    static Weight gas(String name) {
        return new Weight("kg " + name, masses -> masses.toMap().getOrDefault(name, BigDecimal.ZERO));
    }
}
