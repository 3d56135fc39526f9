package city.kaen.wastewater;

import city.kaen.emission.GasMasses;
import city.kaen.method.Methods;
import java.math.BigDecimal;

/// Methane of wastewater, by persons or by organic load.
///
/// @param sludge organic load taken out as sludge, in kilograms
/// @param recovered kilograms of methane collected and burnt
public record WastewaterMethane(Treatment treatment, BigDecimal sludge, BigDecimal recovered) {
    private static final String METHOD = "wastewater-methane";

    /// A treatment from which neither sludge nor methane is taken.
    public static WastewaterMethane of(Treatment treatment) {
        return new WastewaterMethane(treatment, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /// Domestic wastewater (GPC equations 8.9 to 8.11).
    ///
    /// @param personDays persons times days
    /// @param discharge `collected` where industry discharges into the same sewer, else `uncollected`
    public GasMasses ofPersons(BigDecimal personDays, String discharge) {
        BigDecimal load = personDays
                .multiply(Methods.value(METHOD, "BOD", "asia"))
                .movePointLeft(3)
                .multiply(Methods.value(METHOD, "I", discharge));
        return methane(load, Methods.value(METHOD, "Bo", "bod"));
    }

    /// Wastewater of which sludge and methane are taken out by shares, so that no more is taken than there is.
    ///
    /// @param load kilograms of BOD or COD
    /// @param capacity Bo, kilograms of methane a kilogram of the load can give
    /// @param sludgeShare of the load, 0 to 1
    /// @param recoveredShare of the methane, 0 to 1
    public static GasMasses ofLoad(
            Treatment treatment,
            BigDecimal load,
            BigDecimal capacity,
            BigDecimal sludgeShare,
            BigDecimal recoveredShare) {
        BigDecimal sludge = load.multiply(sludgeShare);
        BigDecimal generated = load.subtract(sludge).multiply(capacity).multiply(treatment.correction());
        return new WastewaterMethane(treatment, sludge, generated.multiply(recoveredShare)).methane(load, capacity);
    }

    /// Wastewater of a measured load.
    ///
    /// @param cubicMetres treated
    /// @param oxygenDemand COD, in kilograms per cubic metre
    public GasMasses ofVolume(BigDecimal cubicMetres, BigDecimal oxygenDemand) {
        return methane(cubicMetres.multiply(oxygenDemand), Methods.value("wastewater-organic", "Bo", "cod"));
    }

    private GasMasses methane(BigDecimal load, BigDecimal capacity) {
        BigDecimal generated = load.subtract(sludge).multiply(capacity).multiply(treatment.correction());
        if (load.compareTo(sludge) < 0 || generated.compareTo(recovered) < 0) {
            throw new IllegalArgumentException("more is taken out of the wastewater than came in");
        }
        return GasMasses.of("ch4Other", generated.subtract(recovered));
    }
}
