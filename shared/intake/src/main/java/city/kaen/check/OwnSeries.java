package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Place;
import city.kaen.layout.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Looks at each meter's or place's months within the file for what only a slip explains: a month of a thousandth of
/// the usual, one of 3.6 times it (megajoules for kilowatt-hours), nothing at all between months of use.
///
/// What is far above the usual is the matter of [Outliers].
public final class OwnSeries {
    /// Fewer months say nothing of what is usual.
    private static final int FEWEST = 6;
    private static final BigDecimal SLIP_FROM = BigDecimal.valueOf(500);
    private static final BigDecimal SLIP_TO = BigDecimal.valueOf(2_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MEGAJOULES = new BigDecimal("3.6");
    /// How near to 3.6 times the usual, where the other months keep within as much of it.
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private OwnSeries() {}

    /// Notes each such month.
    public static void check(Things things, BookFacts book) {
        for (List<Fact> thing : things.all()) {
            List<BigDecimal> used = new ArrayList<>(thing.size());
            for (Fact fact : thing) {
                if (!fact.nil() && fact.amount().signum() > 0) {
                    used.add(fact.amount());
                }
            }
            if (used.size() >= FEWEST) {
                Collections.sort(used);
                List<Fact> all = thing.stream()
                        .filter(fact -> !fact.nil())
                        .sorted(Comparator.comparingInt(Fact::month))
                        .toList();
                BigDecimal median = used.get(used.size() / 2);
                slips(all, median, isSteady(used, median), book);
                zeros(all, median, used.size(), book);
            }
        }
    }

    private static boolean isSteady(List<BigDecimal> used, BigDecimal median) {
        long near = used.stream().filter(amount -> isNear(amount, median)).count();
        return near >= used.size() - 1;
    }

    private static boolean isNear(BigDecimal amount, BigDecimal other) {
        return amount.subtract(other).abs().compareTo(other.multiply(NEAR)) <= 0;
    }

    private static void slips(List<Fact> all, BigDecimal median, boolean steady, BookFacts book) {
        for (Fact one : all) {
            BigDecimal amount = one.amount();
            if (amount.signum() == 0) {
                continue;
            }
            if (median.compareTo(amount.multiply(SLIP_FROM)) >= 0 && median.compareTo(amount.multiply(SLIP_TO)) <= 0) {
                tell(one, "unit-slip-below", median, amount.multiply(THOUSAND), book);
            } else if (steady && isEnergy(one, book) && isNear(amount, median.multiply(MEGAJOULES))) {
                tell(one, "unit-slip-energy", median, amount.divide(MEGAJOULES, MathContext.DECIMAL64), book);
            } else if (steady && isEnergy(one, book) && isNear(amount.multiply(MEGAJOULES), median)) {
                tell(one, "unit-slip-energy", median, amount.multiply(MEGAJOULES), book);
            }
        }
    }

    private static boolean isEnergy(Fact one, BookFacts book) {
        return switch (book.activities().get(one.thing().activity()).unit()) {
            case KILOWATT_HOUR, MEGAJOULE -> true;
            default -> false;
        };
    }

    /// Electricity and water run on; other things may well be nothing for a month.
    private static void zeros(List<Fact> all, BigDecimal median, int used, BookFacts book) {
        if (used * 3 < all.size() * 2) {
            return;
        }
        for (int i = 1; i < all.size(); i++) {
            Fact one = all.get(i);
            String dataset = book.activities().get(one.thing().activity()).dataset();
            boolean runsOn = dataset.equals("electricity") || dataset.equals("water");
            boolean after = i + 1 == all.size() || all.get(i + 1).amount().signum() > 0;
            if (runsOn && one.amount().signum() == 0 && all.get(i - 1).amount().signum() > 0 && after) {
                boolean confirmed = !one.confirmation().isEmpty();
                if (!confirmed) {
                    book.problems()
                            .add(Problem.of(
                                            "zero-after-use",
                                            one.place(),
                                            "0",
                                            median.stripTrailingZeros().toPlainString(),
                                            "")
                                    .with("month", one.key().yearMonth().toString()));
                }
            }
        }
    }

    private static void tell(Fact one, String code, BigDecimal median, BigDecimal proposed, BookFacts book) {
        Place place = one.place();
        String reason = one.confirmation();
        if (reason.isEmpty()) {
            one.doubt(code);
        }
        book.problems()
                .add(Problem.of(
                                reason.isEmpty() ? code : "confirmed",
                                place,
                                one.amount().toPlainString(),
                                median.stripTrailingZeros().toPlainString(),
                                proposed.stripTrailingZeros().toPlainString())
                        .with("reason", reason));
    }
}
