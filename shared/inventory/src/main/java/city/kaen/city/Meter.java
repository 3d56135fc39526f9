package city.kaen.city;

import java.time.YearMonth;
import java.util.Optional;

/// A meter of a facility, and the months it was there. A meter that is replaced ends; its number may come back
/// elsewhere.
///
/// @param number as bills and readings name it
/// @param from the first month; empty: always
/// @param to the last month; empty: until further notice
public record Meter(String number, Optional<YearMonth> from, Optional<YearMonth> to) {
    /// Whether it was there in a month.
    public boolean holdsIn(YearMonth month) {
        return from.filter(month::isBefore).isEmpty()
                && to.filter(month::isAfter).isEmpty();
    }

    /// Whether some month is of both.
    public boolean overlaps(Meter other) {
        return endsBefore(other).isEmpty() && other.endsBefore(this).isEmpty();
    }

    private Optional<YearMonth> endsBefore(Meter other) {
        return to.filter(end -> other.from.filter(end::isBefore).isPresent());
    }
}
