package city.kaen.waste;

import city.kaen.arithmetic.Decimals;
import city.kaen.method.Methods;
import java.math.BigDecimal;

/// How a landfill makes methane. Every parameter is explicit: GPC and IPCC differ in DOCf.
///
/// @param correction MCF, by the kind of site
/// @param decomposing DOCf, the share of the degradable carbon that decomposes
/// @param methaneShare F, the share of methane in the gas
/// @param oxidised OX, the share oxidised in the cover
public record Landfill(BigDecimal correction, BigDecimal decomposing, BigDecimal methaneShare, BigDecimal oxidised) {
    private static final String METHOD = "landfill-commitment";
    private static final BigDecimal CARBON = new BigDecimal("12");
    private static final BigDecimal METHANE = new BigDecimal("16");

    /// A site by the defaults of the method.
    ///
    /// @param site the kind of site: `managed`, `unmanaged-deep`, `uncategorised` ...
    /// @param convention whose DOCf: `gpc` (0.6) or `ipcc` (0.5)
    public static Landfill of(String site, String convention) {
        String cover = site.equals("managed") ? "managed" : "other";
        return new Landfill(
                Methods.value(METHOD, "MCF", site),
                Methods.value(METHOD, "DOCf", convention),
                Methods.value(METHOD, "F"),
                Methods.value(METHOD, "OX", cover));
    }

    /// L0: kilograms of methane that a kilogram of waste will give in the end (GPC equation 8.4).
    public BigDecimal potential(BigDecimal degradableCarbon) {
        BigDecimal carbon =
                correction.multiply(degradableCarbon).multiply(decomposing).multiply(methaneShare);
        return Decimals.quotient(carbon.multiply(METHANE), CARBON);
    }

    /// What of the methane generated leaves the cover.
    BigDecimal leaving(BigDecimal methane) {
        return methane.multiply(BigDecimal.ONE.subtract(oxidised));
    }
}
