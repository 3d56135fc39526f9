package city.kaen.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Electricity that a city buys by contract or certificate, for the market-based figure beside the inventory.
///
/// @param residual kilograms of CO2e of a kWh that no contract covers; without it the grid's own factor is taken
public record MarketSettings(List<Contract> contracts, Optional<Rate> residual) {
    /// Nothing is stated: no market-based figure is published.
    public static final MarketSettings NONE = new MarketSettings(List.of(), Optional.empty());

    public MarketSettings {
        contracts = List.copyOf(contracts);
    }

    public boolean isStated() {
        return !contracts.isEmpty() || residual.isPresent();
    }

    /// What a kWh causes, and who says so.
    public record Rate(BigDecimal kilogramsPerKilowattHour, String source) {}

    /// A contract for a calendar year.
    public record Contract(String name, int year, BigDecimal kilowattHours, Rate rate) {}
}
