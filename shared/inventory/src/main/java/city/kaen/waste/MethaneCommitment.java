package city.kaen.waste;

import city.kaen.emission.GasMasses;
import java.math.BigDecimal;

/// Landfilled waste with all the methane it will ever give booked when it is deposited (GPC equation 8.3).
public final class MethaneCommitment {
    private MethaneCommitment() {}

    /// The gases of depositing waste.
    ///
    /// @param kilograms wet
    /// @param recovered the share of the methane that is collected and burnt, 0 to 1
    public static GasMasses emissions(
            BigDecimal kilograms, BigDecimal degradableCarbon, Landfill landfill, BigDecimal recovered) {
        BigDecimal generated = kilograms.multiply(landfill.potential(degradableCarbon));
        BigDecimal escaping = generated.multiply(BigDecimal.ONE.subtract(recovered));
        return GasMasses.of("ch4Other", landfill.leaving(escaping));
    }
}
