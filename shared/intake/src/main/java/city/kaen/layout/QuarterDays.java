package city.kaen.layout;

import city.kaen.text.When;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Turns quarters into days, and tells the sender from which to which.
final class QuarterDays {
    private final Table table;
    private final Problems problems;
    private final Set<Boolean> told = new HashSet<>();

    QuarterDays(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /// The days of a quarter; empty where its year is not known.
    ///
    /// @param year the year that stands elsewhere, for one that names none
    /// @param begins the month that year begins with
    static Optional<RowTimes.RowTime.OfDays> of(When.InQuarter quarter, OptionalInt year, Month begins) {
        OptionalInt named = quarter.year().isPresent() ? quarter.year() : year;
        if (named.isEmpty()) {
            return Optional.empty();
        }
        boolean other = !quarter.sure() && !quarter.fiscal();
        Month first = other ? begins : RowTimes.begins(quarter.fiscal());
        LocalDate from = FiscalYears.first(named.getAsInt(), first)
                .plusMonths((quarter.number() - 1) * 3L)
                .atDay(1);
        return Optional.of(new RowTimes.RowTime.OfDays(from, from.plusMonths(3)));
    }

    /// Tells, once for a table, that amounts a day were taken for every day of their year.
    void tellYear(RowTimes.RowTime.OfDays days, Place place) {
        if (told.add(false)) {
            problems.add(
                    "daily-amount-of-year",
                    new Place(table.sheet(), place.row(), place.column()),
                    "",
                    days.from() + " – " + days.to().minusDays(1),
                    "");
        }
    }

    /// Tells, once for a table, how its quarters were read.
    void tell(String text, RowTimes.RowTime.OfDays days, Place place) {
        if (told.add(true)) {
            problems.add(
                    "quarter-split",
                    new Place(table.sheet(), place.row(), place.column()),
                    Figures.shortened(text),
                    days.from() + " – " + days.to().minusDays(1),
                    "");
        }
    }
}
