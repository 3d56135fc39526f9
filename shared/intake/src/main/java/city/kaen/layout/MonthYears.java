package city.kaen.layout;

import city.kaen.text.When;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Gives months their years where the file writes a year once for several of them.
///
/// Months beside a dated one follow it. Months that run from October to September under one year are a fiscal year; a
/// run that turns the year elsewhere, under one year only, could be of either and is refused.
final class MonthYears {
    private final SheetHead head;
    private final HeaderTimes times;
    private final Cells cells;
    private final Problems problems;

    MonthYears(SheetHead head, Cells cells, HeaderTimes times, Problems problems) {
        this.times = times;
        this.head = head;
        this.cells = cells;
        this.problems = problems;
    }

    Table settle(Table table) {
        return table.shape() == Table.Shape.ACROSS ? across(table) : down(table);
    }

    private Table across(Table table) {
        List<Column> run = table.of(Meaning.QUANTITY).stream()
                .filter(column -> column.heading().month().isPresent())
                .toList();
        Table dated = ranged(dated(inYearOfLabels(table), run));
        List<Integer> months = new ArrayList<>();
        for (Column column : dated.of(Meaning.QUANTITY)) {
            boolean open = column.heading().year().isEmpty();
            if (open && column.heading().month().orElse(null) instanceof When.NamedMonth named) {
                months.add(named.month().getValue());
            }
        }
        boolean yearOfRow = table.first(Meaning.YEAR).isPresent()
                || table.first(Meaning.FISCAL_YEAR).isPresent();
        return yearOfRow ? dated : turned(dated, months);
    }

    /// Where no title names the year, the header over the names of the rows may: `ปี 2568`, then the months.
    private static Table inYearOfLabels(Table table) {
        if (table.titles().year().isPresent()) {
            return table;
        }
        return table.columns().stream()
                .filter(column -> column.meaning() != Meaning.QUANTITY && column.meaning() != Meaning.TOTAL)
                .map(Column::heading)
                .filter(heading -> heading.year().isPresent() && heading.month().isEmpty())
                .findFirst()
                .map(heading -> table.with(table.titles().in(heading.year(), heading.fiscal())))
                .orElse(table);
    }

    /// Named months that the titles date by the first and the last of them.
    private Table ranged(Table table) {
        Optional<YearMonth> first = times.firstOfRange(table.titles().text());
        if (first.isEmpty()) {
            return table;
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.replaceAll(column -> {
            boolean open = column.meaning() == Meaning.QUANTITY
                    && column.heading().year().isEmpty();
            if (!open || !(column.heading().month().orElse(null) instanceof When.NamedMonth named)) {
                return column;
            }
            int year = first.get().getYear();
            boolean later = named.month().compareTo(first.get().getMonth()) < 0;
            return in(column, YearMonth.of(later ? year + 1 : year, named.month()));
        });
        return table.with(columns);
    }

    /// Named months between dated ones: each is the next after the one before it, or the last before the one behind.
    private static Table dated(Table table, List<Column> run) {
        boolean any = run.stream().anyMatch(column -> column.heading().month().orElse(null) instanceof When.InMonth);
        if (!any) {
            return table;
        }
        Map<Integer, Column> dated = new HashMap<>();
        run.forEach(column -> dated.put(column.index(), column));
        Optional<YearMonth> before = Optional.empty();
        for (Column column : run) {
            before = follow(dated, column, before, 1);
        }
        Optional<YearMonth> behind = Optional.empty();
        for (Column column : run.reversed()) {
            behind = follow(dated, dated.getOrDefault(column.index(), column), behind, -1);
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.replaceAll(column -> dated.getOrDefault(column.index(), column));
        return table.with(columns);
    }

    private static Optional<YearMonth> follow(
            Map<Integer, Column> dated, Column column, Optional<YearMonth> beside, int direction) {
        return switch (column.heading().month().orElseThrow()) {
            case When.InMonth in -> Optional.of(in.month());
            case When.OnDay on -> Optional.of(YearMonth.from(on.day()));
            case When.InQuarter in -> Optional.empty();
            case When.InYear in -> beside;
            case When.NamedMonth named -> {
                if (beside.isEmpty() || column.heading().year().isPresent()) {
                    yield Optional.empty();
                }
                YearMonth month = beside.get().plusMonths(direction);
                while (month.getMonth() != named.month()) {
                    month = month.plusMonths(direction);
                }
                dated.put(column.index(), in(column, month));
                yield Optional.of(month);
            }
        };
    }

    private static Column in(Column column, YearMonth month) {
        Heading old = column.heading();
        Heading heading = new Heading(
                old.meaning(),
                old.text(),
                old.year(),
                old.fiscal(),
                Optional.of(new When.InMonth(month, false)),
                old.unit(),
                old.activity());
        return new Column(column.index(), heading, column.mark(), column.place());
    }

    private Table down(Table table) {
        Optional<Column> month = table.first(Meaning.MONTH);
        boolean yearOfRow = table.first(Meaning.YEAR).isPresent()
                || table.first(Meaning.FISCAL_YEAR).isPresent();
        if (!table.form() || month.isEmpty() || yearOfRow) {
            return table;
        }
        List<Integer> months = new ArrayList<>();
        for (int row = table.headerLast() + 1; row < Math.min(table.end(), head.size()); row++) {
            cells.time(head.cell(row, month.get().index()), table.order())
                    .filter(When.NamedMonth.class::isInstance)
                    .map(When.NamedMonth.class::cast)
                    .ifPresent(named -> months.add(named.month().getValue()));
        }
        return turned(table, months);
    }

    private Table turned(Table table, List<Integer> months) {
        boolean turns = false;
        boolean twice = false;
        for (int i = 1; i < months.size(); i++) {
            boolean turn = months.get(i) == Month.JANUARY.getValue() && months.get(i - 1) == Month.DECEMBER.getValue();
            turns |= turn && months.getFirst() != Month.JANUARY.getValue();
            twice |= months.subList(0, i).contains(months.get(i));
        }
        OptionalInt year = table.titles().year();
        boolean parted = table.columns().stream().anyMatch(column -> switch (column.meaning()) {
            case FACILITY, METER, DISTRICT, ACTIVITY, LABEL -> true;
            default -> false;
        });
        boolean fiscal = table.titles().fiscal()
                || table.columns().stream().anyMatch(column -> column.heading().fiscal());
        if (twice && !parted && table.shape() != Table.Shape.ACROSS) {
            return refused(table, year);
        }
        boolean fromOctober = !months.isEmpty() && months.getFirst() == Month.OCTOBER.getValue();
        if (!turns || (fiscal && fromOctober)) {
            return table;
        }
        if (!fromOctober) {
            return refused(table, year);
        }
        problems.add("fiscal-year-assumed", place(table), named(table, year), "", "");
        return fiscal(table);
    }

    private Table refused(Table table, OptionalInt year) {
        problems.add("year-ambiguous", place(table), named(table, year), "", "");
        return table;
    }

    private Place place(Table table) {
        int row = Math.min(table.headerFirst(), head.size() - 1);
        return new Place(table.sheet(), head.number(row), table.left());
    }

    private static String named(Table table, OptionalInt year) {
        if (year.isPresent()) {
            return Integer.toString(year.getAsInt());
        }
        return table.columns().stream()
                .map(column -> column.heading().year())
                .filter(OptionalInt::isPresent)
                .map(one -> Integer.toString(one.getAsInt()))
                .findFirst()
                .orElse("?");
    }

    private static Table fiscal(Table table) {
        Table.Titles old = table.titles();
        Table.Titles titles =
                new Table.Titles(old.year(), true, old.unit(), old.activity(), old.place(), old.text(), old.month());
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            Heading heading = column.heading();
            columns.add(
                    heading.year().isEmpty()
                            ? column
                            : new Column(
                                    column.index(),
                                    new Heading(
                                            heading.meaning(),
                                            heading.text(),
                                            heading.year(),
                                            true,
                                            heading.month(),
                                            heading.unit(),
                                            heading.activity()),
                                    column.mark(),
                                    column.place()));
        }
        return table.with(columns).with(titles);
    }
}
