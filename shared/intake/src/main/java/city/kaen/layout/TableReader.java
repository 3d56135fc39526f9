package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the rows of one table into facts, and gives every row its fate.
final class TableReader {
    private final Table table;
    private final Cells cells;
    private final Headings headings;
    private final Problems problems;
    private final SheetLog log;
    private final TableFacts facts;
    private final RowTimes times;
    private final Sums sums;
    private final Repeats repeats;
    private final SaidAgain again;
    private final List<Column> quantities;
    private final List<Column> labels;
    /// The labels and what the rows are measured in.
    private final List<Column> named;
    private final RowFacts rowFacts;
    private final RowKinds kinds;
    private final TotalColumns totals;
    private final MeterRows meter;
    private final Nesting nesting;
    private final Dittos dittos;
    private final RowWords words;
    private final RowFigures rowFigures;
    private final Bills bills;
    private YearRows yearRows = new YearRows();
    private OptionalInt confirm = OptionalInt.empty();
    private Optional<TaughtRows> taught = Optional.empty();
    private RowTimes.RowTime before = new RowTimes.RowTime.Blank();

    private boolean first = true;
    private final boolean quarterly;

    TableReader(
            Table table,
            SheetHead head,
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
        this.problems = problems;
        this.log = log;
        this.facts = new TableFacts(table, head.number(table.headerFirst()));
        this.times = new RowTimes(table, head, cells);
        times.tell(problems);
        this.sums = new Sums(table, problems);
        this.repeats = new Repeats(table, problems);
        this.again = new SaidAgain(table, problems);
        this.quantities = table.of(Meaning.QUANTITY);
        this.totals = new TotalColumns(table, cells);
        this.meter = new MeterRows(table, cells, problems);
        this.nesting = Nesting.of(table, head, cells, headings);
        this.dittos = new Dittos(table, head);
        this.kinds = new RowKinds(table, headings);
        this.words = new RowWords(table, head, headings, places, problems);
        this.rowFigures = new RowFigures(table, cells);
        this.bills = new Bills(words, problems);
        this.quarterly = times.quarterly(head);
        this.rowFacts = new RowFacts(
                table,
                cells,
                places,
                new Figures(table, problems, expectedDataset, activities),
                times,
                rowFigures,
                sums,
                totals,
                facts,
                problems,
                log);
        this.labels = table.columns().stream()
                .filter(column -> switch (column.meaning()) {
                    case LABEL, ACTIVITY, FACILITY, DISTRICT, METER, MONTH -> true;
                    case DATE, YEAR, FISCAL_YEAR ->
                        column.index() == times.column() || table.shape() == Table.Shape.ACROSS;
                    default -> false;
                })
                .toList();
        this.named =
                Stream.concat(labels.stream(), table.of(Meaning.UNIT).stream()).toList();
    }

    Table table() {
        return table;
    }

    /// Whether its rows can state anything.
    boolean states() {
        return !quantities.isEmpty()
                || table.shape() == Table.Shape.READINGS
                || !table.of(Meaning.INTERVAL).isEmpty();
    }

    TableFacts facts() {
        return facts;
    }

    /// Reads the rows as a layout has them, and says so.
    TableReader taughtBy(LayoutProfile layout, int latest) {
        taught = Optional.of(new TaughtRows(table, layout, latest));
        words.inDistrict(layout.constants().district());
        facts.taughtBy(layout.name());
        problems.add("layout-taught", facts.place(), layout.name(), "", "");
        return this;
    }

    /// Keeps rows of whole years until all months are read.
    TableReader keeping(YearRows years) {
        yearRows = years;
        return this;
    }

    /// Reads one row below the header.
    void read(Row sent) {
        Optional<Row> taken =
                taught.isEmpty() ? Optional.of(sent) : taught.get().of(sent);
        if (taken.isEmpty()) {
            log.fate(Fate.LEFT_OUT_BY_LAYOUT);
        } else {
            take(taken.get());
        }
    }

    private void take(Row row) {
        if (row.cells().size() <= table.left() || rowFacts.isBlank(row)) {
            return;
        }
        if (table.shape() == Table.Shape.READINGS) {
            reading(row);
            return;
        }
        if (first && RowKinds.countsColumns(row)) {
            log.fate(Fate.NOTE);
            return;
        }
        first = false;
        Optional<Fate> words = byWords(row);
        if (words.isPresent()) {
            log.fate(words.get());
            return;
        }
        if (nesting.isSum(row.number())) {
            problems.add("sum-not-counted", at(row), Figures.shortened(label(row)), "", "");
            log.fate(Fate.TOTAL);
            return;
        }
        Optional<Nesting.Differs> differs = nesting.differs(row.number());
        if (differs.isPresent()) {
            Place place = new Place(
                    table.sheet(),
                    row.number(),
                    quantities.get(differs.get().column()).index());
            problems.add(
                    "group-differs",
                    place,
                    differs.get().found().toPlainString(),
                    differs.get().expected().toPlainString(),
                    "");
            log.fate(Fate.REFUSED);
            return;
        }
        Row filled = rowFigures.hasAnything(row) ? dittos.fill(row) : row;
        if (table.shape() == Table.Shape.ACROSS) {
            across(filled);
        } else {
            down(filled);
        }
    }

    private Place at(Row row) {
        return new Place(
                table.sheet(),
                row.number(),
                labels.isEmpty() ? table.left() : labels.getFirst().index());
    }

    private String label(Row row) {
        for (Column column : labels) {
            String text = row.cell(column.index()).text().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// Ends the table.
    ///
    /// @return how many printed totals were held against their sums and fitted
    int finish() {
        sums.finish(cells);
        facts.complete();
        return totals.finish(problems) + sums.fitting();
    }

    /// Reads the column that a checked copy has behind the sender's own.
    TableReader confirmedBy(OptionalInt column) {
        confirm = column;
        return this;
    }

    /// Totals, averages and shares by the words they begin with; a total is compared with its sum.
    private Optional<Fate> byWords(Row row) {
        for (Column column : labels) {
            if (quarterly
                    && column.index() == times.column()
                    && times.quarter(row).isPresent()) {
                continue;
            }
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
        if (Labels.of(onlyWords(row)).contains(Labels.TOTAL)) {
            sums.compare(row, cells);
            words.end();
            return Optional.of(Fate.TOTAL);
        }
        return Optional.empty();
    }

    /// The words of a row that holds no others, in a column that names nothing: a total's may stand anywhere.
    private String onlyWords(Row row) {
        for (Column label : labels) {
            if (row.cell(label.index()) instanceof Cell.Text text && TableBuilder.beginsAsAWord(text.text())) {
                return ""; // told at once, without looking whether the other cells are numbers
            }
        }
        String only = "";
        for (int column = table.left();
                column < Math.min(table.right(), row.cells().size());
                column++) {
            Cell cell = row.cell(column);
            if (cell instanceof Cell.Date || cell instanceof Cell.Bool) {
                return "";
            }
            if (cell instanceof Cell.Text text
                    && !TableBuilder.isNumber(text.text())
                    && !text.text().isBlank()) {
                if (!only.isEmpty() || isLabel(column)) {
                    return "";
                }
                only = text.text().strip();
            }
        }
        return only;
    }

    private boolean isLabel(int index) {
        for (Column column : labels) {
            if (column.index() == index) {
                return true;
            }
        }
        return false;
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
                yearRows.add(log, row.number(), place, year.year(), amounts(row));
                log.fate(Fate.TOTAL);
            }
            case RowTimes.RowTime.Blank blank -> {
                if (!rowFigures.hasFigure(row)) {
                    log.fate(Fate.NOTE);
                } else if (sums.addsUp(row, cells)) {
                    problems.add("sum-not-counted", at(row), "", "", "");
                    log.fate(Fate.TOTAL);
                } else {
                    problems.add("month-missing", place, "", "", "");
                    log.fate(Fate.REFUSED);
                }
            }
            case RowTimes.RowTime.Unreadable unreadable -> {
                if (!rowFigures.hasFigure(row)) {
                    log.fate(repeatsHeader(row) ? Fate.REPEATED_HEADER : Fate.NOTE);
                } else {
                    Place where = new Place(table.sheet(), row.number(), unreadable.column());
                    problems.add(
                            row.cell(unreadable.column()) instanceof Cell.Failed failed
                                    ? Formulas.problem(failed, where)
                                    : Problem.of(
                                            "month-unreadable", where, Figures.shortened(unreadable.text()), "", ""));
                    log.fate(Fate.REFUSED);
                }
            }
        }
    }

    private List<BigDecimal> amounts(Row row) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Column column : quantities) {
            if (cells.said(row.cell(column.index()), column.mark()) instanceof Said.Amount amount) {
                amounts.add(amount.value());
            }
        }
        return amounts;
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
        String label = label(row);
        if (!rowFigures.hasAnything(row)) {
            Optional<ActivityWords.Spoken> spoken = headings.activity(label);
            if (spoken.isPresent() && !spoken.get().item()) {
                words.begin(spoken.get().activity(), headings.unit(label));
                sums.group();
                log.fate(Fate.GROUP);
            } else if (nesting.isGroup(row.number())) {
                words.end();
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
            facts.confirm(row.number(), row.cell(confirm.getAsInt()).text().strip());
        }
        if (repeats.seen(row)) {
            log.fate(Fate.REFUSED);
            return;
        }
        if (namedByFormula(row)) {
            log.fate(Fate.REFUSED);
            return;
        }
        again.look(row);
        Optional<String> other = kinds.notActivity(row);
        if (other.isPresent()) {
            facts.skip(other.get(), at(row), Figures.shortened(label(row)));
            log.fate(Fate.NOT_ACTIVITY);
            return;
        }
        Optional<Row> measured = meter.read(row);
        if (meter.hasBoth(row)) {
            facts.metered();
        }
        Optional<RowSaid> said = measured.isEmpty() ? Optional.empty() : words.said(row, nesting.place(row.number()));
        if (said.isEmpty()) {
            log.fate(Fate.REFUSED);
            return;
        }
        rowFacts.state(measured.orElseThrow(), said.get(), rowMonth, days);
    }

    /// Tells of a name or unit that is a formula which nobody has worked out.
    private boolean namedByFormula(Row row) {
        for (Column column : named) {
            if (row.cell(column.index()) instanceof Cell.Failed failed && !failed.computed()) {
                problems.add(Formulas.problem(failed, new Place(table.sheet(), row.number(), column.index())));
                return true;
            }
        }
        return false;
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
