package city.kaen.ledger;

import city.kaen.intake.Line;
import city.kaen.ledger.Statements.Committed;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in the months of a city as if nothing were in doubt: what other months are judged by. Held small and by
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

        /// Written out, as the first compiler takes long over what records bring: every line is looked up.
        @Override
        public int hashCode() {
            int hash = meter.hashCode() * 31 + facility.hashCode();
            hash = hash * 31 + activity.hashCode();
            hash = hash * 31 + department.hashCode();
            hash = hash * 31 + dataset.hashCode();
            hash = hash * 31 + subSector.hashCode();
            return hash * 31 + district.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Series that
                    && meter.equals(that.meter)
                    && facility.equals(that.facility)
                    && activity.equals(that.activity)
                    && department.equals(that.department)
                    && dataset.equals(that.dataset)
                    && subSector.equals(that.subSector)
                    && district.equals(that.district);
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

    private static final PastAmounts NOTHING = new PastAmounts();

    private final Map<Series, PastAmounts> amounts = new HashMap<>();

    private final NavigableMap<YearMonth, Map<Figures, ObjectVersion>> figures = new TreeMap<>();

    /// The figures of all files, whether they count or not.
    private final Map<YearMonth, Set<Figures>> figuresSaid = new HashMap<>();

    /// Whether a month was put in.
    boolean knows(YearMonth month) {
        return figures.containsKey(month);
    }

    /// Puts a month in, in the place of what was known of it.
    ///
    /// @param said all that was said of the month
    /// @param standing what counts in it if nothing is in doubt
    void put(SaidOfMonth said, LiveStatements standing) {
        YearMonth month = said.month();
        figuresSaid.put(
                month,
                said.committed().stream()
                        .filter(each -> !each.statement().figures().isEmpty())
                        .map(Figures::of)
                        .collect(Collectors.toSet()));
        if (figures.put(month, figures(standing)) != null) {
            amounts.values().forEach(series -> series.forget(month));
        }
        for (Committed committed : standing.live()) {
            for (Line line : committed.statement().lines()) {
                boolean confirmed = !line.confirmation().isEmpty();
                if (line.doubt().isEmpty() || confirmed) {
                    amounts.computeIfAbsent(Series.of(committed, line), any -> new PastAmounts())
                            .add(month, line.quantity().amount(), confirmed);
                }
            }
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

    /// What is known of a series.
    PastAmounts amounts(Series series) {
        return amounts.getOrDefault(series, NOTHING);
    }

    /// The months of a span, but for the statement's own, in which a file with the same figures came earlier: first
    /// those before it, the latest first, then those after it.
    List<YearMonth> sameFigures(Committed committed, YearMonth first, YearMonth last) {
        Figures same = Figures.of(committed);
        YearMonth own = committed.statement().month();
        return Stream.concat(
                        figures.subMap(first, true, own, false).descendingMap().entrySet().stream(),
                        figures.subMap(own, false, last, true).entrySet().stream())
                .filter(month -> month.getValue().containsKey(same)
                        && month.getValue().get(same).compareTo(committed.version()) < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether each line of a statement stands in another month with the same amount.
    boolean hasLinesOf(Committed committed, YearMonth other) {
        return committed.statement().lines().stream()
                .allMatch(line -> amounts(Series.of(committed, line)).of(other, other.plusMonths(1)).stream()
                        .anyMatch(then -> then.compareTo(line.quantity().amount()) == 0));
    }

    /// Whether any file, counted or not, ever stated figures of a whole file for a month that is known.
    boolean hasFigures(YearMonth month) {
        return !figuresSaid.getOrDefault(month, Set.of()).isEmpty();
    }

    /// Whether any file, counted or not, ever said the same of two months that are known.
    boolean shareFigures(YearMonth one, YearMonth other) {
        return !Collections.disjoint(
                figuresSaid.getOrDefault(one, Set.of()), figuresSaid.getOrDefault(other, Set.of()));
    }
}
