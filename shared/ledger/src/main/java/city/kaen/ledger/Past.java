package city.kaen.ledger;

import city.kaen.intake.Line;
import city.kaen.ledger.Statements.Committed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What stands in one month as if nothing were in doubt: what later months are judged by. Held small, for many of them
/// are looked at together.
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

    /// An amount, and whether its sender confirmed it.
    record Amount(BigDecimal amount, boolean confirmed) {
        Amount plus(Amount other) {
            return new Amount(amount.add(other.amount), confirmed || other.confirmed);
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

    private final Map<Series, Amount> amounts = new HashMap<>();
    private final Map<Figures, ObjectVersion> figures = new HashMap<>();

    /// @param standing what counts in the month if nothing is in doubt
    Past(LiveStatements standing) {
        for (Committed committed : standing.live()) {
            for (Line line : committed.statement().lines()) {
                if (line.doubt().isEmpty() || !line.confirmation().isEmpty()) {
                    amounts.merge(
                            Series.of(committed, line),
                            new Amount(
                                    line.quantity().amount(),
                                    !line.confirmation().isEmpty()),
                            Amount::plus);
                }
            }
            if (!committed.statement().figures().isEmpty()) {
                figures.merge(
                        Figures.of(committed),
                        committed.version(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    Optional<Amount> amount(Series series) {
        return Optional.ofNullable(amounts.get(series));
    }

    /// The earliest version that has the same figures in this month.
    Optional<ObjectVersion> sameFigures(Committed committed) {
        return Optional.ofNullable(figures.get(Figures.of(committed)));
    }
}
