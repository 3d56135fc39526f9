package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds the table of a book that is the sum of several others, such as a last sheet over one sheet a building, so that
/// nothing counts twice.
///
/// A table is a sum if it says, month by month, what the others add to. In a book whose sheets are named for places, a
/// table without a place must be one: if its figures differ it is told of, and refused unless its sheet is named as a
/// sum.
final class SumTables {
    private static final int FEWEST = 2;

    private final BookFacts book;
    private final List<Series> all;

    SumTables(BookFacts book, Collection<Series> dated) {
        this.book = book;
        this.all = List.copyOf(dated);
    }

    /// Decides the facts of every table that is a sum of others.
    void decide() {
        for (Series one : all) {
            List<Series> parts = all.stream()
                    .filter(other -> other.year() == one.year())
                    .filter(other -> other.table() != one.table())
                    .filter(other -> other.activities().stream().anyMatch(one.activities()::contains))
                    .toList();
            if (parts.size() < FEWEST) {
                continue;
            }
            Map<Integer, BigDecimal> stated = one.sum(one.activities());
            boolean fits = one.activities().stream()
                    .allMatch(activity -> Series.agree(one.of(activity), sum(parts, Set.of(activity))));
            if (fits && Series.different(stated) >= FEWEST) {
                settle(one, Fact.Verdict.RESTATES);
            } else if (isUnplaced(one)
                    && parts.stream()
                                    .filter(part -> book.placedBySheet(part.table()))
                                    .count()
                            >= FEWEST) {
                differs(one, stated, sum(parts, one.activities()));
            }
        }
    }

    private void differs(Series one, Map<Integer, BigDecimal> stated, Map<Integer, BigDecimal> added) {
        int month = IntStream.rangeClosed(1, 12)
                .filter(each -> of(each, stated).compareTo(of(each, added)) != 0)
                .findFirst()
                .orElse(1);
        book.problems()
                .add(Problem.of(
                        book.namedAsSum(one.table()) ? "total-differs" : "sum-of-sheets-differs",
                        one.table().place(),
                        of(month, stated).toPlainString(),
                        of(month, added).toPlainString(),
                        ""));
        settle(one, book.namedAsSum(one.table()) ? Fact.Verdict.RESTATES : Fact.Verdict.REFUSED);
    }

    private static BigDecimal of(int month, Map<Integer, BigDecimal> months) {
        return months.getOrDefault(month, BigDecimal.ZERO);
    }

    private static void settle(Series one, Fact.Verdict verdict) {
        one.table().facts().stream()
                .filter(fact -> fact.verdict() == Fact.Verdict.OPEN)
                .filter(fact -> fact.key().dated() && fact.key().yearMonth().getYear() == one.year())
                .forEach(fact -> fact.decide(verdict));
    }

    private static boolean isUnplaced(Series one) {
        return one.table().facts().stream()
                .map(Fact::key)
                .allMatch(key -> key.facility().isEmpty()
                        && key.meter().isEmpty()
                        && key.district().isEmpty());
    }

    private static Map<Integer, BigDecimal> sum(List<Series> parts, Set<String> activities) {
        Map<Integer, BigDecimal> sum = new TreeMap<>();
        parts.forEach(
                part -> part.sum(activities).forEach((month, amount) -> sum.merge(month, amount, BigDecimal::add)));
        return sum;
    }
}
