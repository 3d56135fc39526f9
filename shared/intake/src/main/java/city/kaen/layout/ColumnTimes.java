package city.kaen.layout;

import city.kaen.text.When;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells the month of a figure from its column's header and what stands around the table.
final class ColumnTimes {
    private final Table table;
    private final RowTimes rows;

    ColumnTimes(Table table, RowTimes rows) {
        this.table = table;
        this.rows = rows;
    }

    /// A row's month with the year its column's header names, where the row names none.
    OptionalInt dated(int month, Column column) {
        if (month > 0) {
            return OptionalInt.of(month);
        }
        return OptionalInt.of(RowTimes.month(Month.of(-month), yearOf(column), begins(column)));
    }

    private OptionalInt yearOf(Column column) {
        return column.heading().year().isPresent()
                ? column.heading().year()
                : table.titles().year();
    }

    private Month begins(Column column) {
        return RowTimes.begins(
                column.heading().year().isPresent()
                        ? column.heading().fiscal()
                        : table.titles().fiscal());
    }

    /// The month that a column's header names, if it names one.
    ///
    /// @param ofRow the year that the row names, which goes before the header's
    OptionalInt monthOf(Column column, OptionalInt ofRow) {
        Optional<When> when = column.heading().month();
        if (when.isEmpty()) {
            return OptionalInt.empty();
        }
        return switch (when.get()) {
            case When.InMonth in -> OptionalInt.of(Fact.Key.of(in.month()));
            case When.OnDay on -> OptionalInt.of(Fact.Key.of(YearMonth.from(on.day())));
            case When.InQuarter quarter -> OptionalInt.empty();
            case When.InYear inYear -> OptionalInt.empty();
            case When.NamedMonth named ->
                OptionalInt.of(
                        ofRow.isPresent()
                                ? RowTimes.month(named.month(), ofRow, rows.beginsByRow())
                                : RowTimes.month(named.month(), yearOf(column), begins(column)));
        };
    }

    /// The days of the quarter that a column's header names; empty where it names none, or none of a known year.
    ///
    /// @param ofRow the year that the row names, which goes before the titles'
    Optional<RowTimes.RowTime.OfDays> daysOf(Column column, OptionalInt ofRow) {
        if (!(column.heading().month().orElse(null) instanceof When.InQuarter quarter)) {
            return Optional.empty();
        }
        return ofRow.isPresent() && quarter.year().isEmpty()
                ? QuarterDays.of(quarter, ofRow, rows.beginsByRow())
                : QuarterDays.of(quarter, yearOf(column), begins(column));
    }

    /// The number, 1 to 12, of a month as a key has it.
    static int monthOfYear(int key) {
        return key > 0 ? Math.floorMod(key, 12) + 1 : -key;
    }
}
