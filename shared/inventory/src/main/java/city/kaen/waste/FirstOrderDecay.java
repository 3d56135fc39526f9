package city.kaen.waste;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.GasMasses;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Landfilled waste that gives its methane over the years in which it decays (GPC equation 8.2; IPCC 2006, volume 5,
/// equations 3.1 to 3.6).
///
/// @param start when the first decay counts; the two conventions lie a year apart
/// @param streams what was deposited, by kind of waste
/// @param recovered kilograms of methane collected and burnt, by year
public record FirstOrderDecay(
        Start start, Landfill landfill, List<Stream> streams, Map<Integer, BigDecimal> recovered) {
    public FirstOrderDecay {
        streams = List.copyOf(streams);
        recovered = Map.copyOf(recovered);
    }

    /// When waste begins to give methane.
    public enum Start {
        /// In the year it is deposited (GPC).
        YEAR_OF_DEPOSIT(0),
        /// On 1 January of the year after (IPCC).
        YEAR_AFTER_DEPOSIT(1);

        private final int delay;

        Start(int delay) {
            this.delay = delay;
        }
    }

    /// Waste of one kind.
    ///
    /// @param degradableCarbon kg C per kg of wet waste
    /// @param decayRate k, per year
    /// @param deposits kilograms of wet waste, by year
    public record Stream(
            String kind, BigDecimal degradableCarbon, BigDecimal decayRate, Map<Integer, BigDecimal> deposits) {
        public Stream {
            deposits = Map.copyOf(deposits);
        }
    }

    /// Kilograms of methane generated in a year, before recovery and oxidation.
    public BigDecimal generated(int year) {
        return streams.stream().map(stream -> generated(stream, year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What leaves the landfill in a year.
    ///
    /// @throws IllegalArgumentException if more methane was recovered than was generated
    public GasMasses emissions(int year) {
        BigDecimal generated = generated(year);
        BigDecimal taken = recovered.getOrDefault(year, BigDecimal.ZERO);
        if (taken.compareTo(generated) > 0) {
            throw new IllegalArgumentException("in " + year + " " + taken.toPlainString()
                    + " kg of methane were recovered but only "
                    + generated.round(MathContext.DECIMAL32).toPlainString()
                    + " kg generated");
        }
        return GasMasses.of("ch4Other", landfill.leaving(generated.subtract(taken)));
    }

    private BigDecimal generated(Stream stream, int year) {
        BigDecimal potential = landfill.potential(stream.degradableCarbon);
        BigDecimal left = Decimals.exp(stream.decayRate.negate());
        BigDecimal decayedInAYear = BigDecimal.ONE.subtract(left);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> deposit : new TreeMap<>(stream.deposits).entrySet()) {
            int age = year - deposit.getKey() - start.delay;
            if (age >= 0) {
                BigDecimal remaining = left.pow(age, Decimals.PRECISION);
                sum = sum.add(deposit.getValue()
                        .multiply(potential)
                        .multiply(decayedInAYear)
                        .multiply(remaining)
                        .round(Decimals.PRECISION));
            }
        }
        return sum;
    }
}
