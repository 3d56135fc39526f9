package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /// Of each year what all tables together say, by activity and month. What the others say is this less a table's
    /// own,
    /// so that a book of a thousand sheets is added up once.
    private final Map<Integer, Map<String, Map<Integer, BigDecimal>>> together = new HashMap<>();

    SumTables(BookFacts book, Collection<Series> dated) {
        this.book = book;
        this.all = List.copyOf(dated);
        all.forEach(one -> one.activities()
                .forEach(activity -> add(
                        together.computeIfAbsent(one.year(), year -> new HashMap<>())
                                .computeIfAbsent(activity, name -> new TreeMap<>()),
                        one.of(activity))));
    }

    /// Decides the facts of every table that is a sum of others.
    void decide() {
        for (Series one : all) {
            if (parts(one).limit(FEWEST).count() < FEWEST) {
                continue;
            }
            Map<Integer, BigDecimal> stated = one.sum(one.activities());
            boolean fits = one.activities().stream()
                    .allMatch(activity -> Series.agree(one.of(activity), ofOthers(one, Set.of(activity))));
            if (fits && Series.different(stated) >= FEWEST) {
                settle(one, Fact.Verdict.RESTATES);
            } else if (isUnplaced(one)
                    && parts(one)
                                    .filter(part -> book.placedBySheet(part.table()))
                                    .limit(FEWEST)
                                    .count()
                            == FEWEST) {
                differs(one, stated, ofOthers(one, one.activities()));
            }
        }
    }

    /// The other tables of the year that say something of the same activities.
    private Stream<Series> parts(Series one) {
        return all.stream()
                .filter(other -> other.year() == one.year())
                .filter(other -> other.table() != one.table())
                .filter(other -> other.activities().stream().anyMatch(one.activities()::contains));
    }

    private Map<Integer, BigDecimal> ofOthers(Series one, Set<String> activities) {
        Map<Integer, BigDecimal> sum = new TreeMap<>();
        for (String activity : activities) {
            add(sum, together.getOrDefault(one.year(), Map.of()).getOrDefault(activity, Map.of()));
            one.of(activity).forEach((month, amount) -> sum.merge(month, amount.negate(), BigDecimal::add));
        }
        return sum;
    }

    private static void add(Map<Integer, BigDecimal> sum, Map<Integer, BigDecimal> months) {
        months.forEach((month, amount) -> sum.merge(month, amount, BigDecimal::add));
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
}
