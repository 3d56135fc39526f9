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
    private final List<Column> quantities;
    private final RowLabels labels;
    private final RowFacts rowFacts;
    private final TotalColumns totals;
    private final Nesting nesting;
    private final Dittos dittos;
    private final RowWords words;
    private final RowFigures rowFigures;
    private final Bills bills;
    private final SpokenRows spoken;
    private final RowStatements statements;
    private YearRows yearRows = new YearRows();
    private Optional<TaughtRows> taught = Optional.empty();
    private RowTimes.RowTime before = new RowTimes.RowTime.Blank();

    private boolean first = true;

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
        this.labels = RowLabels.of(table, times);
        this.sums = new Sums(table, problems);
        this.quantities = table.of(Meaning.QUANTITY);
        this.totals = new TotalColumns(table, cells);
        this.nesting = Nesting.of(table, head, cells, headings);
        this.dittos = new Dittos(table, head);
        this.words = new RowWords(table, head, headings, places, problems);
        this.rowFigures = new RowFigures(table, cells);
        this.bills = new Bills(words, problems);
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
        this.spoken =
                new SpokenRows(table, cells, labels.columns(), times, times.quarterly(head), sums, words, rowFigures);
        this.statements = new RowStatements(
                table, cells, labels, new RowKinds(table, headings), words, nesting, rowFacts, facts, problems, log);
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

    /// Notes that the table is read in the unit of others, which it sums up.
    TableReader lent(boolean lends) {
        facts.lent(lends);
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
        Optional<Fate> byWords = spoken.fate(row);
        if (byWords.isPresent()) {
            log.fate(byWords.get());
            return;
        }
        if (nesting.isSum(row.number())) {
            problems.add("sum-not-counted", labels.at(row), Figures.shortened(labels.text(row)), "", "");
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

    /// Reads the column that a checked copy has behind the sender's own.
    TableReader confirmedBy(OptionalInt column) {
        statements.confirmedBy(column);
        return this;
    }

    /// Ends the table.
    ///
    /// @return how many printed totals were held against their sums and fitted
    int finish() {
        sums.finish(cells);
        facts.complete();
        return totals.finish(problems) + sums.fitting();
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
                statements.state(row, OptionalInt.of(month.month()), Optional.empty());
            }
            case RowTimes.RowTime.OfDays days -> {
                before = new RowTimes.RowTime.Blank();
                if (bills.statedTwice(row, days, place)) {
                    log.fate(Fate.REFUSED);
                } else {
                    statements.state(row, OptionalInt.empty(), Optional.of(days));
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
                    problems.add("sum-not-counted", labels.at(row), "", "", "");
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
        String label = labels.text(row);
        if (!rowFigures.hasAnything(row)) {
            Optional<ActivityWords.Spoken> group = headings.activity(label);
            if (group.isPresent() && !group.get().item()) {
                words.begin(group.get().activity(), headings.unit(label));
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
        statements.state(row, OptionalInt.empty(), Optional.empty());
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
