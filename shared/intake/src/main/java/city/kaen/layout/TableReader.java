package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the rows of one table into facts, and gives every row its fate.
final class TableReader {
    private final Table table;
    private final Cells cells;
    private final Headings headings;
    private final Places places;
    private final Problems problems;
    private final SheetLog log;
    private final TableFacts facts;
    private final Figures figures;
    private final RowTimes times;
    private final Sums sums;
    private final Repeats repeats;
    private final List<Column> quantities;
    private final List<Column> intervals;
    private final List<Column> labels;
    private final ColumnTimes columnTimes;
    private final RowWords words;
    private final RowFigures rowFigures;
    private final Bills bills;
    private OptionalInt confirm = OptionalInt.empty();
    private RowTimes.RowTime before = new RowTimes.RowTime.Blank();

    TableReader(
            Table table,
            int headerRow,
            Cells cells,
            Headings headings,
            Places places,
            String expectedDataset,
            Activities activities,
            Problems problems,
            SheetLog log) {
        this.table = table;
        this.cells = cells;
        this.headings = headings;
        this.places = places;
        this.problems = problems;
        this.log = log;
        this.facts = new TableFacts(table, headerRow);
        this.figures = new Figures(table, problems, expectedDataset, activities);
        this.times = new RowTimes(table, cells);
        this.sums = new Sums(table, problems);
        this.repeats = new Repeats(table, problems);
        this.quantities = table.of(Meaning.QUANTITY);
        this.intervals = table.of(Meaning.INTERVAL);
        this.columnTimes = new ColumnTimes(table);
        this.words = new RowWords(table, headings, places, problems);
        this.rowFigures = new RowFigures(table, cells);
        this.bills = new Bills(words, problems);
        for (Column column : quantities) {
            columnTimes
                    .monthOf(column, OptionalInt.empty())
                    .ifPresent(month -> facts.lays(ColumnTimes.monthOfYear(month)));
        }
        this.labels = table.columns().stream()
                .filter(column -> switch (column.meaning()) {
                    case LABEL, ACTIVITY, FACILITY, DISTRICT, METER, MONTH -> true;
                    case DATE, YEAR, FISCAL_YEAR -> column.index() == times.column();
                    default -> false;
                })
                .toList();
    }

    TableFacts facts() {
        return facts;
    }

    /// Reads one row below the header.
    void read(Row row) {
        if (row.cells().size() <= table.left() || isBlank(row)) {
            return;
        }
        if (table.shape() == Table.Shape.READINGS) {
            reading(row);
            return;
        }
        Optional<Fate> words = byWords(row);
        if (words.isPresent()) {
            log.fate(words.get());
            return;
        }
        if (table.shape() == Table.Shape.ACROSS) {
            across(row);
        } else {
            down(row);
        }
    }

    /// Reads the column that a checked copy has behind the sender's own.
    TableReader confirmedBy(OptionalInt column) {
        confirm = column;
        return this;
    }

    private boolean isBlank(Row row) {
        for (int column = table.left();
                column < Math.min(table.right(), row.cells().size());
                column++) {
            if (!(row.cell(column) instanceof Cell.Blank)) {
                return false;
            }
        }
        return true;
    }

    /// Totals, averages and shares by the words they begin with; a total is compared with its sum.
    private Optional<Fate> byWords(Row row) {
        for (Column column : labels) {
            Set<Labels> says = Labels.of(row.cell(column.index()).text().strip());
            if (says.contains(Labels.TOTAL)) {
                sums.compare(row, cells);
                words.end();
                return Optional.of(Fate.TOTAL);
            }
            if (says.contains(Labels.EXAMPLE)) {
                return Optional.of(Fate.NOTE);
            }
            if (says.contains(Labels.AVERAGE)) {
                return Optional.of(Fate.AVERAGE);
            }
            if (says.contains(Labels.PERCENT)) {
                return Optional.of(Fate.PERCENT);
            }
            if (says.contains(Labels.NOTE) && !rowFigures.hasFigure(row)) {
                words.end();
                return Optional.of(Fate.NOTE);
            }
        }
        return Optional.empty();
    }

    private void down(Row row) {
        RowTimes.RowTime time = times.of(row);
        if (time instanceof RowTimes.RowTime.OfMonth month) {
            facts.lays(ColumnTimes.monthOfYear(month.month()));
        }
        if (!rowFigures.hasAnything(row)) {
            log.fate(
                    time instanceof RowTimes.RowTime.OfMonth || time instanceof RowTimes.RowTime.OfDays
                            ? (table.form() ? Fate.NOT_REPORTED : Fate.NO_VALUES)
                            : Fate.NOTE);
            before = time;
            return;
        }
        if (time instanceof RowTimes.RowTime.Blank && !table.form()) {
            time = before;
        }
        Place place = new Place(table.sheet(), row.number(), times.column());
        switch (time) {
            case RowTimes.RowTime.OfMonth month -> {
                before = time;
                if (month.misspelt()) {
                    problems.add(
                            "month-misspelt",
                            place,
                            row.cell(times.column()).text().strip(),
                            Integer.toString(ColumnTimes.monthOfYear(month.month())),
                            "");
                }
                state(row, OptionalInt.of(month.month()), Optional.empty());
            }
            case RowTimes.RowTime.OfDays days -> {
                before = new RowTimes.RowTime.Blank();
                if (bills.statedTwice(row, days, place)) {
                    log.fate(Fate.REFUSED);
                } else {
                    state(row, OptionalInt.empty(), Optional.of(days));
                }
            }
            case RowTimes.RowTime.OfYear year -> {
                problems.add("year-without-month", place, Integer.toString(year.year()), "", "");
                log.fate(Fate.REFUSED);
            }
            case RowTimes.RowTime.Blank blank -> {
                if (!rowFigures.hasFigure(row)) {
                    log.fate(Fate.NOTE);
                } else {
                    problems.add("month-missing", place, "", "", "");
                    log.fate(Fate.REFUSED);
                }
            }
            case RowTimes.RowTime.Unreadable unreadable -> {
                if (!rowFigures.hasFigure(row)) {
                    log.fate(repeatsHeader(row) ? Fate.REPEATED_HEADER : Fate.NOTE);
                } else {
                    problems.add(
                            "month-unreadable",
                            new Place(table.sheet(), row.number(), unreadable.column()),
                            Figures.shortened(unreadable.text()),
                            "",
                            "");
                    log.fate(Fate.REFUSED);
                }
            }
        }
    }

    private boolean repeatsHeader(Row row) {
        return table.columns().stream()
                        .filter(column -> !column.heading().text().isEmpty())
                        .filter(column -> column.heading()
                                .text()
                                .endsWith(row.cell(column.index()).text().strip()))
                        .count()
                >= 2;
    }

    private void across(Row row) {
        String label = "";
        for (Column column : labels) {
            label = label.isEmpty() ? row.cell(column.index()).text().strip() : label;
        }
        if (!rowFigures.hasAnything(row)) {
            Optional<ActivityWords.Spoken> spoken = headings.activity(label);
            if (spoken.isPresent() && !spoken.get().item()) {
                words.begin(spoken.get().activity(), headings.unit(label));
                sums.group();
                log.fate(Fate.GROUP);
            } else {
                log.fate(label.isEmpty() ? Fate.NOTE : Fate.NO_VALUES);
            }
            return;
        }
        if (!rowFigures.hasFigure(row)) {
            boolean repeated = quantities.stream()
                    .anyMatch(column ->
                            cells.time(row.cell(column.index()), table.order()).isPresent());
            log.fate(repeated ? Fate.REPEATED_HEADER : table.form() ? Fate.NOT_ACTIVITY : Fate.NOTE);
            return;
        }
        state(row, OptionalInt.empty(), Optional.empty());
    }

    private void state(Row row, OptionalInt rowMonth, Optional<RowTimes.RowTime.OfDays> days) {
        if (confirm.isPresent() && !(row.cell(confirm.getAsInt()) instanceof Cell.Blank)) {
            facts.confirm(row.number());
        }
        if (repeats.seen(row)) {
            log.fate(Fate.REFUSED);
            return;
        }
        Optional<RowSaid> said = words.said(row);
        if (said.isEmpty()) {
            log.fate(Fate.REFUSED);
            return;
        }
        boolean any = false;
        if (!intervals.isEmpty()) {
            any = new Intervals(intervals, cells).state(row, said.get(), this::figure, rowMonth);
        }
        for (Column column : quantities) {
            Said cell = cells.said(row.cell(column.index()), column.mark());
            RowSaid ofColumn =
                    column.place().isEmpty() ? said.get() : said.get().at(column.place(), places);
            OptionalInt month = rowMonth.isPresent()
                    ? columnTimes.dated(rowMonth.getAsInt(), column)
                    : columnTimes.monthOf(column, times.year(row));
            boolean timed = month.isPresent() || days.isPresent();
            any |= timed
                    ? figure(row, column, cell, ofColumn.paidBy(rowFigures.paid(row, column)), month, days)
                    : noMonth(row, column, cell);
        }
        if (!any) {
            log.fate(Fate.NO_VALUES);
        }
    }

    private boolean noMonth(Row row, Column column, Said cell) {
        if (cell instanceof Said.Nothing) {
            return false;
        }
        problems.add("month-missing", new Place(table.sheet(), row.number(), column.index()), "", "", "");
        log.fate(Fate.REFUSED);
        return true;
    }

    /// States one figure; whether anything stood there.
    private boolean figure(
            Row row,
            Column column,
            Said cell,
            RowSaid said,
            OptionalInt month,
            Optional<RowTimes.RowTime.OfDays> days) {
        Figures.Outcome outcome = figures.of(row, column, cell, said);
        switch (outcome) {
            case Figures.Outcome.Nothing nothing -> {
                return false;
            }
            case Figures.Outcome.Wrong wrong -> log.fate(Fate.REFUSED);
            case Figures.Outcome.Counts counts -> {
                if (cell instanceof Said.Amount amount) {
                    sums.add(column, amount.value());
                }
                if (days.isPresent()) {
                    Periods.split(
                                    counts.figure().amount(),
                                    days.get().from(),
                                    days.get().to())
                            .forEach((in, part) -> add(row, column, said, counts.figure(), Fact.Key.of(in), part));
                } else {
                    add(row, column, said, counts.figure(), month.orElseThrow(), Periods.whole(counts.figure(), month));
                }
            }
        }
        return true;
    }

    private void add(Row row, Column column, RowSaid said, Figures.Figure figure, int month, BigDecimal amount) {
        Fact.Key key = new Fact.Key(said.facility(), said.meter(), said.district(), figure.activity(), month);
        log.states(facts.add(key, row.number(), column.index(), amount, figure.nil(), said.paid()));
    }

    private void reading(Row row) {
        Column after = table.first(Meaning.READING_AFTER).orElseThrow();
        Column earlier = table.first(Meaning.READING_BEFORE).orElseThrow();
        log.fate(Fate.READINGS);
        if (times.of(row) instanceof RowTimes.RowTime.OfMonth month
                && cells.said(row.cell(after.index()), after.mark()) instanceof Said.Amount closing
                && cells.said(row.cell(earlier.index()), earlier.mark()) instanceof Said.Amount opening) {
            int number = ColumnTimes.monthOfYear(month.month());
            facts.add(new TableFacts.Reading(
                    number, opening.value(), closing.value(), row.number(), earlier.index(), after.index()));
        }
    }
}
