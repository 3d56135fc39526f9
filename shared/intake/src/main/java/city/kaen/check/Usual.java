package city.kaen.check;

import city.kaen.activity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is usual of one meter or place: the middle of its months and how far they lie from it.
///
/// The median and the median deviation, which one wild month cannot move.
public final class Usual {
    /// Fewer months say nothing of what is usual.
    public static final int FEWEST = 6;

    private static final BigDecimal TIMES_MEDIAN = BigDecimal.valueOf(8);
    private static final BigDecimal TIMES_DEVIATION = BigDecimal.valueOf(20);
    private static final BigDecimal TENFOLD = BigDecimal.TEN;
    private static final BigDecimal STEADY_FROM = new BigDecimal("0.7");
    private static final BigDecimal STEADY_TO = new BigDecimal("1.4");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private final List<BigDecimal> sorted;
    private final BigDecimal median;
    private @Nullable BigDecimal deviation;
    private @Nullable Boolean steady;

    private Usual(List<BigDecimal> sorted) {
        this.sorted = sorted;
        this.median = sorted.get(sorted.size() / 2);
    }

    /// What some months tell; empty if those above zero are too few.
    public static Optional<Usual> of(Collection<BigDecimal> amounts) {
        List<BigDecimal> sorted = new ArrayList<>(amounts.size());
        for (BigDecimal amount : amounts) {
            if (amount.signum() > 0) {
                sorted.add(amount);
            }
        }
        Collections.sort(sorted);
        return ofSorted(sorted);
    }

    /// What some amounts above zero tell, the smallest first; empty if they are too few.
    public static Optional<Usual> ofSorted(List<BigDecimal> sorted) {
        return sorted.size() < FEWEST ? Optional.empty() : Optional.of(new Usual(sorted));
    }

    public BigDecimal median() {
        return median;
    }

    /// Whether an amount above zero is in doubt, and why.
    public Optional<Doubt> doubt(BigDecimal amount, Unit unit) {
        if (amount.signum() <= 0 || isNear(amount)) {
            return Optional.empty(); // no slip lies so near, which the test of slips holds
        }
        BigDecimal times = amount.divide(median, MathContext.DECIMAL64);
        Optional<Slip> slip = Slip.find(unit, times, isSteady()).filter(found -> found.steady() || isFar(amount));
        if (slip.isPresent()) {
            return Optional.of(doubt(amount, times, slip.get()));
        }
        return times.compareTo(TIMES_MEDIAN) > 0 && isFar(amount)
                ? Optional.of(Doubt.of(Doubt.OUTLIER, Doubt.plain(median)))
                : Optional.empty();
    }

    /// Whether an amount is in doubt for lying far above, and why.
    public Optional<Doubt> doubtAbove(BigDecimal amount, Unit unit) {
        return amount.compareTo(median.multiply(TIMES_MEDIAN)) > 0 ? doubt(amount, unit) : Optional.empty();
    }

    private boolean isFar(BigDecimal amount) {
        return amount.compareTo(median) < 0
                ? amount.multiply(TENFOLD).compareTo(sorted.get(1)) < 0
                : amount.subtract(median).compareTo(deviation().multiply(TIMES_DEVIATION)) > 0;
    }

    /// Worked out when it is asked for: most amounts are near the usual.
    private BigDecimal deviation() {
        BigDecimal known = deviation;
        if (known == null) {
            List<BigDecimal> deviations = sorted.stream()
                    .map(amount -> amount.subtract(median).abs())
                    .sorted()
                    .toList();
            known = deviations.get(deviations.size() / 2);
            deviation = known;
        }
        return known;
    }

    private boolean isSteady() {
        Boolean known = steady;
        if (known == null) {
            known = farEnds() <= 1;
            steady = known;
        }
        return known;
    }

    /// How many months are not near the median, of two at each end: they are sorted.
    private int farEnds() {
        BigDecimal from = median.multiply(STEADY_FROM);
        BigDecimal to = median.multiply(STEADY_TO);
        int far = 0;
        for (int i = 0; i < 2; i++) {
            far += sorted.get(i).compareTo(from) < 0 ? 1 : 0;
            far += sorted.get(sorted.size() - 1 - i).compareTo(to) > 0 ? 1 : 0;
        }
        return far;
    }

    private boolean isNear(BigDecimal amount) {
        return amount.compareTo(median.multiply(STEADY_FROM)) >= 0 && amount.compareTo(median.multiply(STEADY_TO)) <= 0;
    }

    private Doubt doubt(BigDecimal amount, BigDecimal times, Slip slip) {
        return new Doubt(
                Doubt.UNIT_SLIP,
                Doubt.plain(median),
                slip.times()
                        .map(factor -> Doubt.plain(amount.divide(factor, MathContext.DECIMAL64)))
                        .orElse(""),
                Map.of(
                        "times", Doubt.plain(slip.times().orElseGet(() -> times.round(TWO_DIGITS))),
                        "hint_en", slip.hintEn(),
                        "hint_th", slip.hintTh()));
    }
}
