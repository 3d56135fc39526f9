package city.kaen.wastewater;

import city.kaen.method.Methods;
import java.math.BigDecimal;
import java.util.List;

/// The ways in which wastewater is treated or discharged, and how much of it goes each way.
///
/// @param ways each way's share; together they are one
public record Treatment(List<Way> ways) {
    public Treatment {
        BigDecimal sum = ways.stream().map(Way::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the shares of wastewater add up to " + sum + ", not to 1");
        }
        ways = List.copyOf(ways);
    }

    /// All of it one way: `septic`, `deep-lagoon`, `aerobic-poor` ...
    public static Treatment all(String way) {
        return new Treatment(List.of(new Way(way, BigDecimal.ONE)));
    }

    /// The methane correction factor of all ways by their shares.
    public BigDecimal correction() {
        return ways.stream()
                .map(way -> way.share.multiply(Methods.value("wastewater-methane", "MCF", way.kind)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// One way.
    ///
    /// @param kind as the method's parameters name it
    /// @param share of the organic load, 0 to 1 (U x T of GPC equation 8.11)
    public record Way(String kind, BigDecimal share) {}
}
