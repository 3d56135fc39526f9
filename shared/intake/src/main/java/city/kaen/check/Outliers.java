package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Place;
import city.kaen.layout.Problem;
import city.kaen.layout.TableFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks for amounts far above what the same meter or place uses in its other months of the file.
///
/// By the median and the median deviation, which one wild value cannot move. An amount that is about a thousand times
/// the median
/// is a slip of the unit. A sender who writes a reason in the confirm column is believed.
public final class Outliers {
    /// Fewer months say nothing of what is usual.
    private static final int FEWEST = 6;
    private static final BigDecimal TIMES_MEDIAN = BigDecimal.valueOf(8);
    private static final BigDecimal TIMES_DEVIATION = BigDecimal.valueOf(20);
    private static final BigDecimal SLIP_FROM = BigDecimal.valueOf(500);
    private static final BigDecimal SLIP_TO = BigDecimal.valueOf(2_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Outliers() {}

    private record Stated(Fact fact, TableFacts table) {}

    /// Notes each such amount.
    public static void check(BookFacts book) {
        Map<String, List<Stated>> series = new TreeMap<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS && fact.amount().signum() > 0) {
                    Fact.Key key = fact.key();
                    String thing = String.join("\n", key.facility(), key.meter(), key.district(), key.activity());
                    series.computeIfAbsent(thing, one -> new ArrayList<>()).add(new Stated(fact, table));
                }
            }
        }
        series.values().stream().filter(all -> all.size() >= FEWEST).forEach(all -> check(all, book));
    }

    private static void check(List<Stated> all, BookFacts book) {
        BigDecimal median = median(all.stream().map(one -> one.fact().amount()).toList());
        BigDecimal deviation = median(all.stream()
                .map(one -> one.fact().amount().subtract(median).abs())
                .toList());
        for (Stated one : all) {
            BigDecimal amount = one.fact().amount();
            boolean far = amount.compareTo(median.multiply(TIMES_MEDIAN)) > 0
                    && amount.subtract(median).compareTo(deviation.multiply(TIMES_DEVIATION)) > 0;
            if (!far) {
                continue;
            }
            BigDecimal times = amount.divide(median, MathContext.DECIMAL64);
            boolean slip = times.compareTo(SLIP_FROM) >= 0 && times.compareTo(SLIP_TO) <= 0;
            String code = one.table().confirms(one.fact().row()) ? "confirmed" : slip ? "unit-slip" : "outlier";
            Place place = one.table().place(one.fact());
            book.problems()
                    .add(Problem.of(
                            code,
                            place,
                            amount.toPlainString(),
                            median.stripTrailingZeros().toPlainString(),
                            slip
                                    ? amount.divide(THOUSAND, MathContext.DECIMAL64)
                                            .toPlainString()
                                    : ""));
        }
    }

    private static BigDecimal median(List<BigDecimal> amounts) {
        return amounts.stream().sorted().toList().get(amounts.size() / 2);
    }
}
