package city.kaen.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.OptionalInt;

/// A time that a text tells.
public sealed interface When {
    /// A month whose year stands elsewhere: in the header, the title or another column.
    record NamedMonth(Month month, boolean misspelt) implements When {}

    /// A month of a year.
    record InMonth(YearMonth month, boolean misspelt) implements When {}

    /// A day.
    record OnDay(LocalDate day) implements When {}

    /// A quarter of a year; of a fiscal one, from October, where the text says so.
    ///
    /// @param number 1 to 4
    /// @param year empty where it stands elsewhere
    /// @param sure whether the text itself says from which month its year begins
    record InQuarter(int number, OptionalInt year, boolean fiscal, boolean sure) implements When {
        /// The month it begins with, in a year from January or in one from October.
        public Month first(boolean fromOctober) {
            Month first = Month.of(number * 3 - 2);
            return fromOctober ? first.minus(3) : first;
        }
    }

    /// A whole year, or a fiscal one where the text says so.
    record InYear(int year) implements When {}
}
