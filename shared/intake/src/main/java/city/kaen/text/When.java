package city.kaen.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/// A time that a text tells.
public sealed interface When {
    /// A month whose year stands elsewhere: in the header, the title or another column.
    record NamedMonth(Month month, boolean misspelt) implements When {}

    /// A month of a year.
    record InMonth(YearMonth month, boolean misspelt) implements When {}

    /// A day.
    record OnDay(LocalDate day) implements When {}

    /// A whole year, or a fiscal one where the text says so.
    record InYear(int year) implements When {}
}
