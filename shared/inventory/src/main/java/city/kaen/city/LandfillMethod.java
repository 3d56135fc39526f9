package city.kaen.city;

import city.kaen.waste.FirstOrderDecay;
import city.kaen.waste.FirstOrderDecay.Stream;
import city.kaen.waste.Landfill;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a city's landfilled waste makes methane. Every parameter is stated; `docs/methods.md` lists the defaults and
/// their sources.
public sealed interface LandfillMethod {
    Landfill landfill();

    List<Fraction> fractions();

    /// A part of the waste.
    ///
    /// @param share of the wet mass, 0 to 1
    /// @param degradableCarbon kg C per kg of wet waste
    /// @param decayRate k, per year; methane commitment does not use it
    record Fraction(String kind, BigDecimal share, BigDecimal degradableCarbon, BigDecimal decayRate) {}

    /// All the methane the waste will ever give is booked when it is deposited (GPC equation 8.3).
    ///
    /// @param recovered the share of the methane that is collected and burnt, 0 to 1
    record Commitment(Landfill landfill, List<Fraction> fractions, BigDecimal recovered) implements LandfillMethod {
        public Commitment {
            fractions = List.copyOf(fractions);
        }

        /// Degradable organic carbon of the waste as a whole.
        public BigDecimal degradableCarbon() {
            return fractions.stream()
                    .map(fraction -> fraction.share.multiply(fraction.degradableCarbon))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// The waste gives its methane over the years in which it decays.
    ///
    /// @param department whose the methane of earlier years' waste is
    /// @param history kilograms deposited by year, for every year before the one computed
    /// @param recovered kilograms of methane collected and burnt, by year
    record Decay(
            Landfill landfill,
            List<Fraction> fractions,
            FirstOrderDecay.Start start,
            String department,
            SortedMap<Integer, BigDecimal> history,
            SortedMap<Integer, BigDecimal> recovered)
            implements LandfillMethod {
        public Decay {
            fractions = List.copyOf(fractions);
            history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
            recovered = Collections.unmodifiableSortedMap(new TreeMap<>(recovered));
        }

        /// The decay of some deposits by year, with what is recovered.
        public FirstOrderDecay of(Map<Integer, BigDecimal> deposits, Map<Integer, BigDecimal> taken) {
            List<Stream> streams = fractions.stream()
                    .map(fraction -> stream(fraction, deposits))
                    .toList();
            return new FirstOrderDecay(start, landfill, streams, taken);
        }

        private static Stream stream(Fraction fraction, Map<Integer, BigDecimal> deposits) {
            Map<Integer, BigDecimal> part = new HashMap<>();
            deposits.forEach((year, kilograms) -> part.put(year, kilograms.multiply(fraction.share)));
            return new Stream(fraction.kind, fraction.degradableCarbon, fraction.decayRate, part);
        }
    }
}
