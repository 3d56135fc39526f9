package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.DayOrder;
import city.kaen.text.Folding;
import city.kaen.text.Times;
import city.kaen.text.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether the day or the month comes first in the dates of a table.
///
/// One date with a number above twelve proves it. Else the length of bills does: a month one way, nothing or less than
/// nothing the other; or a column in which the first number counts the months on and the second stays. Where nothing
/// does, the day comes first, as it is written here, and the sender is told.
final class DayOrders {
    /// Three numbers whose order differs from country to country: parted by points the day comes first everywhere, and
    /// a year of the Buddhist era is written in Thailand alone.
    private static final Pattern COMMON =
            Pattern.compile("[0-9]{1,2}[-/][0-9]{1,2}[-/](?:(?:19|20)[0-9]{2}|[0-3][0-9])(?![0-9])");

    private static final int SAMPLE = 1_000;
    private static final int SHORTEST_BILL = 20;
    private static final int LONGEST_BILL = 100;
    private static final int MONTHS = 12;
    /// Days so few after the first are no bill.
    private static final int NO_BILL = 2;

    private final SheetHead head;
    private final int latest;

    DayOrders(SheetHead head, int latest) {
        this.head = head;
        this.latest = latest;
    }

    DayOrder of(List<Column> columns, int first) {
        return proof(columns, first).orElse(DayOrder.DAY_FIRST);
    }

    /// A date that would be in another month if the month came first, where nothing proves that it does not.
    Optional<Problem> assumed(Table table) {
        if (table.order() != DayOrder.DAY_FIRST
                || proof(table.columns(), table.headerLast() + 1).isPresent()) {
            return Optional.empty();
        }
        for (Column column : table.columns()) {
            if (!column.meaning().isTime()) {
                continue;
            }
            for (int row = table.headerLast() + 1; row < last(table.headerLast() + 1); row++) {
                String text = head.text(row, column.index());
                Optional<LocalDate> day = day(row, column, DayOrder.DAY_FIRST);
                boolean open = day.isPresent()
                        && COMMON.matcher(Folding.plain(text)).lookingAt()
                        && !day.equals(day(row, column, DayOrder.MONTH_FIRST));
                if (open) {
                    return Optional.of(Problem.of(
                            "day-order-assumed",
                            new Place(table.sheet(), head.number(row), column.index()),
                            Figures.shortened(text.strip()),
                            day.get().toString(),
                            ""));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DayOrder> proof(List<Column> columns, int first) {
        List<Column> times =
                columns.stream().filter(column -> column.meaning().isTime()).toList();
        for (Column column : times) {
            for (int row = first; row < last(first); row++) {
                Optional<DayOrder> proof = Times.proof(head.text(row, column.index()));
                if (proof.isPresent()) {
                    return proof;
                }
            }
        }
        Optional<Column> start = find(times, Meaning.START);
        Optional<Column> end = find(times, Meaning.END);
        if (start.isPresent() && end.isPresent()) {
            return byLength(start.get(), end.get(), first);
        }
        return times.stream()
                .filter(column -> countsMonths(column, first))
                .findFirst()
                .map(any -> DayOrder.MONTH_FIRST);
    }

    private static Optional<Column> find(List<Column> columns, Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    private int last(int first) {
        return Math.min(head.size(), first + SAMPLE);
    }

    /// The order in which every bill is of a usual length, where in the other one ends before it begins or none is any
    /// length at all.
    private Optional<DayOrder> byLength(Column start, Column end, int first) {
        for (DayOrder order : DayOrder.values()) {
            DayOrder other = order == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
            if (bills(start, end, first, order) && cannotBe(start, end, first, other)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    private boolean cannotBe(Column start, Column end, int first, DayOrder order) {
        boolean any = false;
        for (int row = first; row < last(first); row++) {
            long length = length(row, start, end, order).orElse(0L);
            if (length < 0) {
                return true;
            }
            any |= length > NO_BILL;
        }
        return !any;
    }

    private boolean bills(Column start, Column end, int first, DayOrder order) {
        int bills = 0;
        for (int row = first; row < last(first); row++) {
            Optional<Long> length = length(row, start, end, order);
            if (length.isPresent()) {
                if (length.get() < SHORTEST_BILL || length.get() > LONGEST_BILL) {
                    return false;
                }
                bills++;
            }
        }
        return bills > 0;
    }

    private Optional<Long> length(int row, Column start, Column end, DayOrder order) {
        Optional<LocalDate> to = day(row, end, order);
        return day(row, start, order).flatMap(from -> to.map(until -> ChronoUnit.DAYS.between(from, until)));
    }

    /// Whether, read with the month first, the dates of a column are the same day of one month after the other, for a
    /// year at least.
    private boolean countsMonths(Column column, int first) {
        List<LocalDate> dates = new ArrayList<>();
        for (int row = first; row < last(first); row++) {
            if (head.cell(row, column.index()) instanceof Cell.Text) {
                Optional<LocalDate> date = day(row, column, DayOrder.MONTH_FIRST);
                if (date.isPresent() && (dates.isEmpty() || !date.get().equals(dates.getLast()))) {
                    dates.add(date.get());
                }
            }
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i).equals(dates.get(i - 1).plusMonths(1))) {
                return false;
            }
        }
        return dates.size() >= MONTHS;
    }

    private Optional<LocalDate> day(int row, Column column, DayOrder order) {
        return head.cell(row, column.index()) instanceof Cell.Text text
                ? Times.read(text.text().strip(), order, latest)
                        .flatMap(when -> when instanceof When.OnDay on ? Optional.of(on.day()) : Optional.empty())
                : Optional.empty();
    }
}
