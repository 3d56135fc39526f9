package city.kaen.ledger;

import city.kaen.intake.Statement;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// Every statement ever accepted, by city and month. Superseded ones stay.
public interface Statements {
    /// Commits what one object version says: every statement of every month, in one call, so that a month sees all of
    /// them or none. Committing again changes nothing.
    void commit(ObjectVersion version, String sha256, List<Statement> statements);

    /// Every statement of a month, live or not, in the order of their versions. Reads what was committed before the
    /// call.
    List<Committed> of(String city, YearMonth month);

    /// The months of a year that have any statement.
    List<YearMonth> months(String city, int year);

    /// A statement and the object version it came from.
    record Committed(ObjectVersion version, String sha256, Statement statement) {
        /// By version, then dataset.
        public static final Comparator<Committed> ORDER = Comparator.comparing(Committed::version)
                .thenComparing(each -> each.statement().dataset());
    }
}
