package city.kaen.reminder;

import java.time.LocalDate;
import java.time.YearMonth;

/// One dataset of one department for one month.
///
/// @param due the last day it may come on without being late, in the city's own time
public record Slot(String department, String dataset, YearMonth month, LocalDate due, State state) {
    /// Where it stands.
    public enum State {
        /// It came in time.
        RECEIVED,
        /// It came after its due day.
        LATE,
        /// It came, but some of it has no factor and so is not counted yet: for operators to mend.
        HELD,
        /// Nothing came; the inventory holds an estimate.
        ESTIMATED,
        /// Nothing came, and its due day is over.
        MISSING,
        /// Nothing came, and it may still come in time.
        NOT_DUE
    }

    /// Whether the department still has to send it.
    public boolean isOwed() {
        return switch (state) {
            case MISSING, ESTIMATED, NOT_DUE -> true;
            case RECEIVED, LATE, HELD -> false;
        };
    }

    /// Whether it is owed and its due day is over.
    public boolean isOverdue() {
        return switch (state) {
            case MISSING, ESTIMATED -> true;
            case RECEIVED, LATE, HELD, NOT_DUE -> false;
        };
    }
}
