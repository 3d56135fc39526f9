package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.DayOrder;
import city.kaen.text.When;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from which day to which a row is: a bill's two days, in two cells or in one.
final class DaySpans {
    private static final Pattern BETWEEN = Pattern.compile(" *(?: [-–] | to |ถึง|(?<=/[0-9]{2,4})[-–]) *");
    private static final Pattern IN_MONTH =
            Pattern.compile("\\s*([0-9]{1,2})\\s*[-–]\\s*([0-9]{1,2})\\s*([^0-9\\s/-][^0-9/]{1,20}[0-9]{2,4})\\s*");
    private static final Pattern IN_YEAR = Pattern.compile(
            "\\s*([0-9]{1,2}\\s*[^0-9/–-]{2,20}?)\\s*(?:[-–]|ถึง|to)\\s*([0-9]{1,2}\\s*[^0-9/–-]{2,20}?)\\s*([0-9]{2,4})\\s*");

    private final Cells cells;
    private final DayOrder order;

    /// @param order the order in which the table's dates have day and month
    DaySpans(Cells cells, DayOrder order) {
        this.cells = cells;
        this.order = order;
    }

    /// The days from what one column of a row says to what another does.
    RowTimes.RowTime between(Row row, Column startColumn, Column endColumn) {
        return days(row.cell(startColumn.index()), row.cell(endColumn.index()), startColumn.index(), endColumn.index());
    }

    private RowTimes.RowTime days(Cell from, Cell to, int startColumn, int endColumn) {
        if (from instanceof Cell.Blank && to instanceof Cell.Blank) {
            return new RowTimes.RowTime.Blank();
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty()) {
            return new RowTimes.RowTime.Unreadable(startColumn, from.text().strip());
        }
        if (last.isEmpty() || last.get().isBefore(first.get())) {
            return new RowTimes.RowTime.Unreadable(endColumn, to.text().strip());
        }
        boolean wholeMonths = first.get().getDayOfMonth() == 1
                && last.get().getDayOfMonth() == last.get().lengthOfMonth();
        boolean sameDay = first.get().equals(last.get());
        return new RowTimes.RowTime.OfDays(
                first.get(), wholeMonths || sameDay ? last.get().plusDays(1) : last.get());
    }

    /// Two days in one cell: `01/01/2568 - 31/01/2568`.
    Optional<RowTimes.RowTime> inOneCell(String text) {
        String[] ends = ends(text);
        if (ends.length != 2) {
            return Optional.empty();
        }
        return days(new Cell.Text(ends[0]), new Cell.Text(ends[1]), 0, 0) instanceof RowTimes.RowTime.OfDays between
                ? Optional.of(lastCounted(between))
                : Optional.empty();
    }

    /// In one cell the last day is of the period, too, unless it is the day of the month that the next one begins with.
    private static RowTimes.RowTime.OfDays lastCounted(RowTimes.RowTime.OfDays days) {
        boolean counted = days.from().getDayOfMonth() == days.to().getDayOfMonth();
        return counted
                ? days
                : new RowTimes.RowTime.OfDays(days.from(), days.to().plusDays(1));
    }

    /// The two days of a text; what the first leaves out, the second says: `1-31 ม.ค. 2568`, `15 ม.ค. - 14 ก.พ. 2568`.
    private static String[] ends(String text) {
        Matcher inMonth = IN_MONTH.matcher(text);
        if (inMonth.matches()) {
            return new String[] {inMonth.group(1) + " " + inMonth.group(3), inMonth.group(2) + " " + inMonth.group(3)};
        }
        Matcher inYear = IN_YEAR.matcher(text);
        return inYear.matches()
                ? new String[] {inYear.group(1) + " " + inYear.group(3), inYear.group(2) + " " + inYear.group(3)}
                : BETWEEN.split(text, -1);
    }

    private Optional<LocalDate> day(Cell cell) {
        return cells.time(cell, order)
                .flatMap(when -> when instanceof When.OnDay on ? Optional.of(on.day()) : Optional.empty())
                .or(() -> Cells.counted(cell));
    }
}
