package city.kaen.grid;

import city.kaen.emission.GasMasses;
import java.math.BigDecimal;
import java.util.List;

/// Grid electricity by its contracts: what is under contract by the contract's factor, the rest by the residual mix.
/// Reported beside the inventory; no total holds it.
///
/// @param residual gases of a kWh that no contract covers
public record MarketBased(List<Contract> contracts, GasMasses residual) {
    public MarketBased {
        contracts = List.copyOf(contracts);
    }

    /// The gases of electricity that was used.
    ///
    /// @throws IllegalArgumentException if more is under contract than was used
    public GasMasses emissions(BigDecimal kilowattHours) {
        BigDecimal covered = contracts.stream().map(Contract::kilowattHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = kilowattHours.subtract(covered);
        if (rest.signum() < 0) {
            throw new IllegalArgumentException(covered.toPlainString() + " kWh are under contract but "
                    + kilowattHours.toPlainString() + " were used");
        }
        return GasMasses.sum(contracts.stream()
                        .map(contract -> contract.perKilowattHour.times(contract.kilowattHours))
                        .toList())
                .plus(residual.times(rest));
    }

    /// Electricity bought by contract or certificate.
    public record Contract(String name, BigDecimal kilowattHours, GasMasses perKilowattHour) {}
}
