package city.kaen.waste;

import city.kaen.emission.GasMasses;
import city.kaen.method.Methods;
import java.math.BigDecimal;
import java.util.Map;

/// Composting and anaerobic digestion (GPC table 8.3; IPCC 2006, volume 5, chapter 4).
public final class BiologicalTreatment {
    private BiologicalTreatment() {}

    /// Composting.
    ///
    /// @param weighed `wet` or `dry`, as the waste was weighed
    /// @param recovered kilograms of methane collected and burnt
    /// @throws IllegalArgumentException if more was recovered than was generated
    public static GasMasses composting(BigDecimal kilograms, String weighed, BigDecimal recovered) {
        return GasMasses.of(Map.of(
                "ch4Other", methane("composting", kilograms, weighed, recovered),
                "n2o", kilograms.multiply(Methods.value("composting", "EF(N2O)", weighed))));
    }

    /// Anaerobic digestion; its nitrous oxide is negligible and has no factor.
    ///
    /// @param weighed `wet` or `dry`, as the waste was weighed
    /// @param recovered kilograms of methane collected and burnt, of what would have escaped
    /// @throws IllegalArgumentException if more was recovered than was generated
    public static GasMasses digestion(BigDecimal kilograms, String weighed, BigDecimal recovered) {
        return GasMasses.of("ch4Other", methane("digestion", kilograms, weighed, recovered));
    }

    private static BigDecimal methane(String method, BigDecimal kilograms, String weighed, BigDecimal recovered) {
        BigDecimal generated = kilograms.multiply(Methods.value(method, "EF(CH4)", weighed));
        if (recovered.compareTo(generated) > 0) {
            throw new IllegalArgumentException("more methane recovered than " + method + " generates");
        }
        return generated.subtract(recovered);
    }
}
