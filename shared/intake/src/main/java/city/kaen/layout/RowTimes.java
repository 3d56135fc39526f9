package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.DayOrder;
import city.kaen.text.Folding;
import city.kaen.text.Times;
import city.kaen.text.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads what time a row is of, from its month, date, year, start and end columns.
final class RowTimes {
    /// The time of a row.
    sealed interface RowTime {
        /// A month, its year told or not; see [Fact.Key].
        record OfMonth(int month, boolean misspelt) implements RowTime {}

        /// The days from one to another, the second not counted.
        record OfDays(LocalDate from, LocalDate to) implements RowTime {}

        /// A year without a month.
        record OfYear(int year) implements RowTime {}

        /// Nothing stands there.
        record Blank() implements RowTime {}

        /// Something stands there that is no time.
        record Unreadable(int column, String text) implements RowTime {}
    }

    private static final Pattern FISCAL =
            Pattern.compile("^(?:ปีงบประมาณ|ปีงบ|งบประมาณ|(?i:fiscal year|financial year|fy)) ?");
    private static final Pattern QUARTERS = Pattern.compile("ไตรมาส|quarter|(?<![a-z])qtr");
    private static final int LAST_QUARTER = 4;
    private static final int REMEMBERED = 20_000;

    private final Map<String, RowTime> known = new HashMap<>();
    private final Table table;
    private final Cells cells;
    private final List<Column> columns;
    private final Optional<Column> year;
    private final Optional<Column> start;
    private final Optional<Column> end;
    private final FiscalYears years;
    private final boolean daily;
    private final DaySpans spans;

    RowTimes(Table table, SheetHead head, Cells cells) {
        this.table = table;
        this.cells = cells;
        this.columns = singles(table);
        this.year = table.first(Meaning.YEAR).or(() -> table.first(Meaning.FISCAL_YEAR));
        this.start = table.first(Meaning.START);
        this.end = table.first(Meaning.END);
        this.years = new FiscalYears(table, head, cells);
        this.daily = table.isDaily();
        this.spans = new DaySpans(cells, table.order());
    }

    /// The columns that tell a time by themselves. One day of a period alone, its first or its last, is all that is
    /// told of it.
    private static List<Column> singles(Table table) {
        List<Column> singles = table.columns().stream()
                .filter(column -> column.meaning() == Meaning.MONTH || column.meaning() == Meaning.DATE)
                .toList();
        boolean period = table.first(Meaning.START).isPresent()
                && table.first(Meaning.END).isPresent();
        return !singles.isEmpty() || period
                ? singles
                : table.first(Meaning.START)
                        .or(() -> table.first(Meaning.END))
                        .map(List::of)
                        .orElse(List.of());
    }

    /// The columns that tell the time, for saying where it is missing.
    int column() {
        return columns.isEmpty()
                ? start.or(() -> year).map(Column::index).orElse(table.left())
                : columns.getFirst().index();
    }

    RowTime of(Row row) {
        if (start.isPresent() && end.isPresent()) {
            RowTime days = spans.between(row, start.get(), end.get());
            if (!(days instanceof RowTime.Blank)) {
                return days;
            }
        }
        RowTime best = new RowTime.Blank();
        for (Column column : columns) {
            RowTime time = remembered(row, column);
            if (time instanceof RowTime.OfMonth || time instanceof RowTime.OfDays) {
                return time;
            }
            if (best instanceof RowTime.Blank) {
                best = time;
            }
        }
        boolean untimed = columns.isEmpty() && start.isEmpty() && end.isEmpty() && year.isEmpty();
        if (untimed && table.titles().month().isPresent()) {
            return new RowTime.OfMonth(Fact.Key.of(table.titles().month().get()), false);
        }
        if (best instanceof RowTime.Blank && columns.isEmpty() && year.isPresent()) {
            OptionalInt named = year(row);
            return named.isPresent() ? ofYear(named.getAsInt(), begins()) : best;
        }
        if (untimed && daily && table.titles().year().isPresent()) {
            return ofYear(
                    table.titles().year().getAsInt(), begins(table.titles().fiscal()));
        }
        return best;
    }

    /// A whole year: what is stated for each of its days is of all of them.
    private RowTime ofYear(int named, Month begins) {
        if (!daily) {
            return new RowTime.OfYear(named);
        }
        LocalDate from = FiscalYears.first(named, begins).atDay(1);
        return new RowTime.OfDays(from, from.plusYears(1));
    }

    /// Whether a table states amounts for each day of years.
    boolean yearly(RowTime.OfDays days) {
        return daily && start.isEmpty() && days.from().plusYears(1).equals(days.to());
    }

    /// Whether the rows of a table are of quarters, and none is of a month: beside months a quarter is their sum.
    boolean quarterly(SheetHead head) {
        boolean quarters = false;
        int last = Math.min(table.end(), head.size());
        for (int index = table.headerLast() + 1; index < last && !columns.isEmpty(); index++) {
            Optional<When> when = cells.time(head.cell(index, columns.getFirst().index()), table.order());
            if (when.isPresent() && !(when.get() instanceof When.InQuarter)) {
                return false;
            }
            quarters |= when.isPresent();
        }
        return quarters;
    }

    /// The quarter that a row is of, as it is written, where it is of one.
    Optional<String> quarter(Row row) {
        return columns.stream()
                .filter(column -> quarterNumber(row.cell(column.index()), column)
                                .isPresent()
                        || cells.time(row.cell(column.index()), table.order()).orElse(null) instanceof When.InQuarter)
                .map(column -> row.cell(column.index()).text().strip())
                .findFirst();
    }

    /// What a column of a row says, read once for each different text where the text alone tells.
    private RowTime remembered(Row row, Column column) {
        if (year.isPresent() || columns.size() > 1 || !(row.cell(column.index()) instanceof Cell.Text text)) {
            return single(row, column);
        }
        RowTime time = known.get(text.text());
        if (time == null) {
            time = single(row, column);
            if (known.size() < REMEMBERED) {
                known.put(text.text(), time);
            }
        }
        return time;
    }

    private RowTime single(Row row, Column column) {
        Cell cell = row.cell(column.index());
        if (cell instanceof Cell.Blank) {
            return new RowTime.Blank();
        }
        OptionalInt monthNumber = monthNumber(cell);
        if (column.meaning() == Meaning.DATE && isDayOfMonth(cell)) {
            return new RowTime.OfMonth(Fact.Key.of(table.titles().month().orElseThrow()), false);
        }
        Optional<When> numbered = quarterNumber(cell, column);
        boolean yearKnown = year.isPresent() || table.titles().year().isPresent();
        Optional<When> when = numbered.isPresent()
                ? numbered
                : monthNumber.isPresent() && yearKnown
                        ? Optional.of(new When.NamedMonth(Month.of(monthNumber.getAsInt()), false))
                        : cells.time(cell, table.order());
        Optional<LocalDate> counted = when.isEmpty() ? Cells.counted(cell) : Optional.empty();
        if (counted.isPresent()) {
            return new RowTime.OfMonth(Fact.Key.of(java.time.YearMonth.from(counted.get())), false);
        }
        if (when.isEmpty()) {
            Optional<RowTime> days = spans.inOneCell(Folding.plain(cell.text()));
            if (days.isPresent()) {
                return days.get();
            }
            return new RowTime.Unreadable(column.index(), cell.text().strip());
        }
        return switch (when.get()) {
            case When.NamedMonth named ->
                new RowTime.OfMonth(month(named.month(), year(row), begins()), named.misspelt());
            case When.InMonth in -> new RowTime.OfMonth(Fact.Key.of(in.month()), in.misspelt());
            case When.OnDay on -> new RowTime.OfMonth(Fact.Key.of(java.time.YearMonth.from(on.day())), false);
            case When.InQuarter in ->
                QuarterDays.of(
                                in,
                                year(row).isPresent()
                                        ? year(row)
                                        : table.titles().year(),
                                begins())
                        .<RowTime>map(days -> days)
                        .orElseGet(() -> new RowTime.Unreadable(
                                column.index(), cell.text().strip()));
            case When.InYear in -> ofYear(in.year(), begins());
        };
    }

    /// Whether a cell holds a day's number alone, and the titles say of which month.
    private boolean isDayOfMonth(Cell cell) {
        String text = cell instanceof Cell.Numeric || cell instanceof Cell.Text ? Folding.fold(cell.text()) : "";
        return table.titles().month().isPresent()
                && text.matches("[0-9]{1,2}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= table.titles().month().get().lengthOfMonth();
    }

    private boolean isFiscal() {
        return year.map(column -> column.meaning() == Meaning.FISCAL_YEAR
                        || column.heading().fiscal())
                .orElse(table.titles().fiscal());
    }

    /// The month that the years begin with which the rows or, where these name none, the titles name.
    private Month begins() {
        return years.begins().orElseGet(() -> begins(isFiscal()));
    }

    static Month begins(boolean fiscal) {
        return fiscal ? Month.OCTOBER : Month.JANUARY;
    }

    /// The month that a year of the rows begins with.
    Month beginsByRow() {
        return years.begins()
                .orElseGet(() -> begins(table.first(Meaning.FISCAL_YEAR).isPresent()));
    }

    /// Tells how the years of the rows were read.
    void tell(Problems problems) {
        years.tell(problems);
    }

    /// The year a row names in its year column.
    OptionalInt year(Row row) {
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        Cell cell = row.cell(year.get().index());
        OptionalInt split = FiscalYears.split(cell.text());
        if (split.isPresent()) {
            return years.begins().isPresent() ? split : OptionalInt.empty();
        }
        String named = unprefixed(cell.text());
        boolean prefixed = !named.equals(Folding.fold(cell.text()));
        return year(cells.time(prefixed ? new Cell.Text(named) : cell, table.order()));
    }

    private static OptionalInt year(Optional<When> when) {
        return when.map(time -> time instanceof When.InYear in ? OptionalInt.of(in.year()) : OptionalInt.empty())
                .orElse(OptionalInt.empty());
    }

    /// The year that a text is, and nothing but a year: `2567`, `ปี 2567`, `ปีงบประมาณ 2567`, `FY2025`.
    static OptionalInt yearOf(String text, int latest) {
        return year(Times.read(unprefixed(text), DayOrder.DAY_FIRST, latest));
    }

    private static String unprefixed(String text) {
        return FISCAL.matcher(Folding.fold(text)).replaceFirst("");
    }

    static OptionalInt monthNumber(Cell cell) {
        String text = switch (cell) {
            case Cell.Numeric number -> number.value().toPlainString();
            case Cell.Text plain -> Folding.plain(plain.text());
            case Cell.Blank blank -> "";
            case Cell.Date date -> "";
            case Cell.Bool bool -> "";
            case Cell.Failed failed -> "";
        };
        if (text.length() > 2 || !text.matches("[0-9]{1,2}")) {
            return OptionalInt.empty();
        }
        int month = new BigDecimal(text).intValueExact();
        return month >= 1 && month <= 12 ? OptionalInt.of(month) : OptionalInt.empty();
    }

    /// The quarter that a bare number is under a header of quarters.
    private static Optional<When> quarterNumber(Cell cell, Column column) {
        return QUARTERS.matcher(Folding.fold(column.heading().text())).find()
                ? monthNumber(cell).stream()
                        .filter(number -> number <= LAST_QUARTER)
                        .<When>mapToObj(number -> new When.InQuarter(number, OptionalInt.empty(), false, false))
                        .findFirst()
                : Optional.empty();
    }

    /// A named month as a key's number: dated where a year is known, which is named for the calendar year it ends in.
    ///
    /// @param begins the month that the year begins with
    static int month(Month month, OptionalInt year, Month begins) {
        if (year.isEmpty()) {
            return -month.getValue();
        }
        boolean before = begins != Month.JANUARY && month.compareTo(begins) >= 0;
        return (before ? year.getAsInt() - 1 : year.getAsInt()) * 12 + month.getValue() - 1;
    }
}
