package city.kaen.check;

import city.kaen.activity.Activity;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Place;
import city.kaen.layout.Problem;
import city.kaen.layout.Problems;
import city.kaen.layout.TableFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Brings the tables of one file together, so that a fact stated in several of them counts once.
public final class Reconciliation {
    private static final String UNSPECIFIED = "fuel-unspecified";
    /// Two years rarely have three amounts in common, month by month, unless one was copied from the other.
    private static final int COPIED = 3;

    private final BookFacts book;
    private final Problems problems;
    private final Map<TableFacts, Map<Integer, Series>> series = new HashMap<>();

    private Reconciliation(BookFacts book) {
        this.book = book;
        this.problems = book.problems();
    }

    /// Gives every fact of the file its verdict, and notes what is wrong or odd.
    public static void decide(BookFacts book) {
        Reconciliation reconciliation = new Reconciliation(book);
        book.tables().forEach(NotReported::decide);
        if (book.tables().size() == 1 && undatedFacts(book.tables().getFirst()).isEmpty()) {
            reconciliation.nameFuel();
            reconciliation.alone(book.tables().getFirst());
            return;
        }
        book.tables().forEach(table -> reconciliation.series.put(table, Series.of(table)));
        reconciliation.undated();
        reconciliation.nameFuel();
        reconciliation.dated();
        reconciliation.lent();
    }

    /// One dated table has nothing to be compared with: what it states counts.
    private void alone(TableFacts table) {
        table.facts().stream()
                .filter(fact -> fact.verdict() == Fact.Verdict.OPEN)
                .forEach(fact -> fact.decide(Fact.Verdict.COUNTS));
    }

    /// Tables without a year: what they say must be what a table with one says, alone or several of them together.
    private void undated() {
        List<TableFacts> left = new ArrayList<>();
        for (TableFacts table : book.tables()) {
            Series undated = seriesOf(table).get(0);
            if (undated != null && !restatesDated(undated)) {
                left.add(table);
            }
        }
        left.stream()
                .collect(Collectors.groupingBy(this::dataset, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::together);
    }

    private boolean restatesDated(Series undated) {
        for (Series dated : allDated()) {
            if (undated.restates(dated) || breaksDown(undated, dated)) {
                restate(undated.table(), dated);
                return true;
            }
        }
        return false;
    }

    /// Whether named fuels add up to what another table states of fuel without naming it.
    private boolean breaksDown(Series parts, Series whole) {
        return whole.activities().contains(UNSPECIFIED)
                && dataset(parts.table()).equals("fuel")
                && !parts.activities().contains(UNSPECIFIED)
                && Series.agree(parts.sum(parts.activities()), whole.of(UNSPECIFIED))
                && Series.different(whole.of(UNSPECIFIED)) >= 2;
    }

    private void together(List<TableFacts> tables) {
        List<Series> parts =
                tables.stream().map(table -> seriesOf(table).get(0)).toList();
        Map<Integer, BigDecimal> sum = new TreeMap<>();
        Set<String> activities = new TreeSet<>();
        for (Series part : parts) {
            activities.addAll(part.activities());
            part.sum(part.activities()).forEach((month, amount) -> sum.merge(month, amount, BigDecimal::add));
        }
        for (Series dated : allDated()) {
            Set<String> theirs = dated.activities().contains(UNSPECIFIED) ? Set.of(UNSPECIFIED) : activities;
            boolean sameDataset = dataset(dated.table()).equals(dataset(tables.getFirst()));
            Map<Integer, BigDecimal> whole = dated.sum(theirs);
            if (parts.size() > 1 && sameDataset && Series.agree(sum, whole) && Series.different(whole) >= 2) {
                tables.forEach(table -> restate(table, dated));
                return;
            }
        }
        for (TableFacts table : tables) {
            problems.add("year-missing", place(table), "", "", "");
            undatedFacts(table).forEach(fact -> fact.decide(Fact.Verdict.REFUSED));
        }
    }

    private void restate(TableFacts table, Series dated) {
        undatedFacts(table).stream()
                .filter(fact -> fact.verdict() == Fact.Verdict.OPEN)
                .forEach(fact -> fact.decide(Fact.Verdict.RESTATES));
        problems.add(Problem.of("table-restated", place(table), "", "", "")
                .with("other", describe(dated.table()))
                .with("year", Integer.toString(dated.year())));
    }

    private static Collection<Fact> undatedFacts(TableFacts table) {
        return table.facts().stream().filter(fact -> !fact.key().dated()).toList();
    }

    private List<Series> allDated() {
        return book.tables().stream()
                .flatMap(table -> seriesOf(table).values().stream())
                .filter(one -> one.year() != 0)
                .toList();
    }

    /// Fuel that is not named is the one fuel that the file's other tables name, if they name exactly one.
    private void nameFuel() {
        Set<String> named = new LinkedHashSet<>();
        List<Fact> unnamed = new ArrayList<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                Activity activity = book.activities().get(fact.thing().activity());
                if (activity.id().equals(UNSPECIFIED)) {
                    unnamed.add(fact);
                } else if (activity.dataset().equals("fuel") && fact.amount().signum() != 0) {
                    named.add(activity.id());
                }
            }
        }
        boolean counted = unnamed.stream().anyMatch(fact -> fact.verdict() == Fact.Verdict.OPEN);
        if (!counted) {
            return;
        }
        Place place = book.tables().stream()
                .filter(table -> table.facts().stream()
                        .anyMatch(fact -> fact.key().activity().equals(UNSPECIFIED)))
                .findFirst()
                .map(Reconciliation::place)
                .orElseThrow();
        if (named.size() != 1) {
            problems.add("fuel-unspecified", place, String.join(", ", named), "", "");
            return;
        }
        Activity fuel = book.activities().get(named.iterator().next());
        unnamed.forEach(fact -> fact.rename(fuel.id()));
        series.clear();
        book.tables().forEach(table -> series.put(table, Series.of(table)));
        problems.add(Problem.of("fuel-named-elsewhere", place, "", fuel.id(), "")
                .with("activity_th", fuel.nameTh())
                .with("activity_en", fuel.nameEn()));
    }

    /// Tables with years, in the order of the file: the first to state a fact stands.
    private void dated() {
        new SumTables(book, allDated()).decide();
        Map<Fact.Key, Stated> stated = new HashMap<>();
        List<Series> earlier = new ArrayList<>();
        for (TableFacts table : book.tables()) {
            Map<Integer, Series> own = seriesOf(table);
            own.values().stream().filter(one -> one.year() != 0).forEach(one -> {
                if (!copiedFromOtherYear(one, earlier)) {
                    sumOfOther(one, earlier);
                }
            });
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.OPEN && fact.key().dated()) {
                    settle(fact, table, stated);
                }
            }
            own.values().stream().filter(one -> one.year() != 0).forEach(earlier::add);
        }
    }

    /// A summary that says no unit states nothing of its own: where it is not what the others add to, nobody knows what
    /// it is measured in.
    private void lent() {
        for (TableFacts table : book.tables()) {
            List<Fact> own = table.facts().stream()
                    .filter(fact -> fact.verdict() == Fact.Verdict.COUNTS)
                    .filter(fact -> fact.amount().signum() != 0)
                    .toList();
            if (table.isLent() && !own.isEmpty()) {
                problems.add(
                        "unit-missing",
                        table.place(own.getFirst()),
                        book.sheets().get(table.place().sheet()).name(),
                        "",
                        "");
                own.forEach(fact -> fact.decide(Fact.Verdict.REFUSED));
            }
        }
    }

    private record Stated(Fact fact, TableFacts table) {}

    private void settle(Fact fact, TableFacts table, Map<Fact.Key, Stated> stated) {
        Stated before = stated.putIfAbsent(fact.key(), new Stated(fact, table));
        if (before == null || before.table() == table) {
            fact.decide(Fact.Verdict.COUNTS);
            return;
        }
        if (before.fact().amount().compareTo(fact.amount()) == 0) {
            fact.decide(Fact.Verdict.RESTATES);
            return;
        }
        boolean dash = before.fact().nil() || fact.nil();
        fact.decide(dash ? Fact.Verdict.RESTATES : Fact.Verdict.REFUSED);
        Place other = before.table().place(before.fact());
        problems.add(Problem.of(
                        dash ? "dash-against-number" : "stated-twice-differently",
                        table.place(fact),
                        fact.nil() ? "-" : fact.amount().toPlainString(),
                        before.fact().nil() ? "-" : before.fact().amount().toPlainString(),
                        "")
                .with("other", describe(other))
                .with("month", fact.key().yearMonth().toString()));
    }

    /// A table whose figures are, month by month, those of another year in an earlier table was copied from it.
    private boolean copiedFromOtherYear(Series one, List<Series> earlier) {
        for (Series other : earlier) {
            if (other.year() != one.year()
                    && other.table() != one.table()
                    && one.restates(other)
                    && Series.different(one.sum(one.activities())) >= COPIED) {
                one.table().facts().stream()
                        .filter(fact -> fact.verdict() == Fact.Verdict.OPEN)
                        .filter(fact ->
                                fact.key().dated() && fact.key().yearMonth().getYear() == one.year())
                        .forEach(fact -> fact.decide(Fact.Verdict.RESTATES));
                problems.add(Problem.of(
                                "same-figures-other-year",
                                place(one.table()),
                                Integer.toString(one.year()),
                                Integer.toString(other.year()),
                                "")
                        .with("other", describe(other.table())));
                return true;
            }
        }
        return false;
    }

    /// A table without places that says what another says place by place is its sum, and the other way round.
    private void sumOfOther(Series one, List<Series> earlier) {
        for (Series other : earlier) {
            if (other.year() == one.year()
                    && other.table() != one.table()
                    && one.things() != other.things()
                    && one.activities().equals(other.activities())
                    && one.restates(other)) {
                Series sum = one.things() < other.things() ? one : other;
                sum.table().facts().stream()
                        .filter(fact ->
                                fact.key().dated() && fact.key().yearMonth().getYear() == sum.year())
                        .filter(fact -> fact.verdict() == Fact.Verdict.OPEN || fact.verdict() == Fact.Verdict.COUNTS)
                        .forEach(fact -> fact.decide(Fact.Verdict.RESTATES));
            }
        }
    }

    private Map<Integer, Series> seriesOf(TableFacts table) {
        return series.getOrDefault(table, Map.of());
    }

    private String dataset(TableFacts table) {
        return table.facts().stream()
                .map(fact -> book.activities().get(fact.key().activity()).dataset())
                .findFirst()
                .orElse("");
    }

    private static Place place(TableFacts table) {
        return table.place();
    }

    private String describe(TableFacts table) {
        return describe(place(table));
    }

    /// A place as the sender finds it: the sheet's name and the cell.
    private String describe(Place place) {
        String sheet = book.sheets().get(place.sheet()).name();
        String cell = place.letters() + place.row();
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
