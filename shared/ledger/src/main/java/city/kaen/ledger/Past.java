package city.kaen.ledger;

import city.kaen.intake.Line;
import city.kaen.ledger.Statements.Committed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What stands in the months of a city as if nothing were in doubt: what later months are judged by. Held small and by
/// what it is of, for every line is looked at beside the same one of two years.
final class Past {
    /// Whose line it is, of whatever month.
    record Series(
            String department,
            String dataset,
            String facility,
            String meter,
            String activity,
            String subSector,
            String district) {
        static Series of(Committed committed, Line line) {
            return of(committed.version().department(), committed.statement().dataset(), line);
        }

        static Series of(String department, String dataset, Line line) {
            return new Series(
                    department,
                    dataset,
                    line.facility(),
                    line.meter(),
                    line.activity(),
                    line.subSector(),
                    line.district());
        }
    }

    /// An amount of one month, and whether its sender confirmed it.
    record Amount(YearMonth month, BigDecimal amount, boolean confirmed) {
        Amount plus(Amount other) {
            return new Amount(month, amount.add(other.amount), confirmed || other.confirmed);
        }
    }

    private record Figures(String department, String dataset, String figures) {
        static Figures of(Committed committed) {
            return new Figures(
                    committed.version().department(),
                    committed.statement().dataset(),
                    committed.statement().figures());
        }
    }

    /// Each in the order of its months.
    private final Map<Series, List<Amount>> amounts = new HashMap<>();

    private final NavigableMap<YearMonth, Map<Figures, ObjectVersion>> figures = new TreeMap<>();

    /// Whether a month was put in.
    boolean knows(YearMonth month) {
        return figures.containsKey(month);
    }

    /// Puts a month in, in the place of what was known of it.
    ///
    /// @param standing what counts in the month if nothing is in doubt
    void put(YearMonth month, LiveStatements standing) {
        if (figures.put(month, figures(standing)) != null) {
            amounts.values()
                    .forEach(series -> series.removeIf(amount -> amount.month().equals(month)));
        }
        for (Committed committed : standing.live()) {
            for (Line line : committed.statement().lines()) {
                boolean confirmed = !line.confirmation().isEmpty();
                if (line.doubt().isEmpty() || confirmed) {
                    add(
                            amounts.computeIfAbsent(Series.of(committed, line), any -> new ArrayList<>(4)),
                            new Amount(month, line.quantity().amount(), confirmed));
                }
            }
        }
    }

    private static void add(List<Amount> series, Amount amount) {
        int at = series.size();
        while (at > 0 && series.get(at - 1).month().isAfter(amount.month())) {
            at--;
        }
        if (at > 0 && series.get(at - 1).month().equals(amount.month())) {
            series.set(at - 1, series.get(at - 1).plus(amount));
        } else {
            series.add(at, amount);
        }
    }

    private static Map<Figures, ObjectVersion> figures(LiveStatements standing) {
        Map<Figures, ObjectVersion> figures = new HashMap<>();
        for (Committed committed : standing.live()) {
            if (!committed.statement().figures().isEmpty()) {
                figures.merge(
                        Figures.of(committed),
                        committed.version(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        return figures;
    }

    /// What is known of a series, oldest first.
    ///
    /// @param first the first month looked at
    /// @param end the first month not looked at any more
    List<Amount> amounts(Series series, YearMonth first, YearMonth end) {
        List<Amount> all = amounts.getOrDefault(series, List.of());
        int to = all.size();
        while (to > 0 && !all.get(to - 1).month().isBefore(end)) {
            to--;
        }
        int from = to;
        while (from > 0 && !all.get(from - 1).month().isBefore(first)) {
            from--;
        }
        return all.subList(from, to);
    }

    /// The latest month of a span in which a file with the same figures came before.
    Optional<YearMonth> sameFigures(Committed committed, YearMonth first, YearMonth end) {
        Figures same = Figures.of(committed);
        return figures.subMap(first, true, end, false).descendingMap().entrySet().stream()
                .filter(month -> month.getValue().containsKey(same)
                        && month.getValue().get(same).compareTo(committed.version()) < 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
