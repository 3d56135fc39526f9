package city.kaen.report;

import city.kaen.city.MarketSettings;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.grid.MarketBased;
import city.kaen.inventory.CellEntry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The counted grid electricity of a city's year, location-based as in every total, and market-based beside it: by its
/// contracts, and the rest by the residual mix (GHG Protocol, Scope 2 Guidance). In kWh and kilograms of CO2e.
///
/// @param underContract no more than was used
/// @param parts the contracts in the order they are stated in, and last the rest where there is any
public record GridElectricity(
        BigDecimal kilowattHours,
        BigDecimal underContract,
        BigDecimal locationBased,
        BigDecimal marketBased,
        List<Part> parts) {
    private static final String GRID = "electricity-grid";

    public GridElectricity {
        parts = List.copyOf(parts);
    }

    /// Electricity by one rate.
    ///
    /// @param source of the rate; empty where it is the mean of the location-based figure
    public record Part(String name, BigDecimal kilowattHours, BigDecimal kilogramsPerKilowattHour, String source) {
        public BigDecimal kilograms() {
            return kilowattHours.multiply(kilogramsPerKilowattHour);
        }

        private MarketBased.Contract contract() {
            return new MarketBased.Contract(name, kilowattHours, unsplit(kilogramsPerKilowattHour));
        }
    }

    /// The electricity among the entries of a year.
    ///
    /// @return empty where the profile states no contract and no residual mix, or none was used
    public static Optional<GridElectricity> of(
            MarketSettings market, int year, Collection<CellEntry> entries, GwpSet gwp) {
        List<CellEntry> used =
                entries.stream().filter(GridElectricity::isGridElectricity).toList();
        BigDecimal hours =
                used.stream().map(entry -> entry.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!market.isStated() || hours.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal location = used.stream()
                .map(entry -> gwp.of(entry.gases().orElseThrow()).kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part> contracts = contracts(market, year, hours);
        BigDecimal covered = contracts.stream().map(Part::kilowattHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        Part rest = market.residual()
                .map(rate -> new Part(
                        "residual mix", hours.subtract(covered), rate.kilogramsPerKilowattHour(), rate.source()))
                .orElseGet(() -> new Part(
                        "as the grid in the mean",
                        hours.subtract(covered),
                        location.divide(hours, MathContext.DECIMAL128),
                        ""));
        MarketBased based = new MarketBased(
                contracts.stream().map(Part::contract).toList(), unsplit(rest.kilogramsPerKilowattHour()));
        List<Part> parts = new ArrayList<>(contracts);
        if (rest.kilowattHours().signum() != 0) {
            parts.add(rest);
        }
        return Optional.of(new GridElectricity(
                hours, covered, location, gwp.of(based.emissions(hours)).kilograms(), parts));
    }

    /// Whether an entry is electricity from the grid that was used and counts.
    public static boolean isGridElectricity(CellEntry entry) {
        return entry.counted()
                && entry.gases().isPresent()
                && entry.activity().equals(GRID)
                && entry.ref().endsWith(".2");
    }

    /// No more than was used counts, in the order the contracts are stated in.
    private static List<Part> contracts(MarketSettings market, int year, BigDecimal hours) {
        List<Part> parts = new ArrayList<>();
        BigDecimal left = hours;
        for (MarketSettings.Contract contract : market.contracts()) {
            if (contract.year() == year) {
                BigDecimal taken = contract.kilowattHours().min(left);
                left = left.subtract(taken);
                parts.add(new Part(
                        contract.name(),
                        taken,
                        contract.rate().kilogramsPerKilowattHour(),
                        contract.rate().source()));
            }
        }
        return parts;
    }

    private static GasMasses unsplit(BigDecimal kilograms) {
        return GasMasses.of("co2eUnsplit", kilograms);
    }
}
