package city.kaen.completeness;

import java.time.LocalDate;
import java.time.YearMonth;

/// One dataset of one department for one month, and whether it came.
///
/// @param due the last day it may come on without being late
public record Expectation(String department, String dataset, YearMonth month, LocalDate due, State state) {
    /// Where it stands.
    public enum State {
        /// It came.
        REPORTED,
        /// It is late.
        MISSING,
        /// It may still come in time.
        NOT_DUE
    }
}
