package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import city.kaen.text.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// States the figures of one row as facts of its table.
final class RowFacts {
    private final Table table;
    private final Cells cells;
    private final Places places;
    private final Problems problems;
    private final SheetLog log;
    private final TableFacts facts;
    private final Figures figures;
    private final RowTimes times;
    private final ColumnTimes columnTimes;
    private final QuarterDays quarterDays;
    private final RowFigures rowFigures;
    private final Sums sums;
    private final TotalColumns totals;
    private final List<Column> quantities;
    private final List<Column> intervals;

    RowFacts(
            Table table,
            Cells cells,
            Places places,
            Figures figures,
            RowTimes times,
            RowFigures rowFigures,
            Sums sums,
            TotalColumns totals,
            TableFacts facts,
            Problems problems,
            SheetLog log) {
        this.table = table;
        this.cells = cells;
        this.places = places;
        this.figures = figures;
        this.times = times;
        this.rowFigures = rowFigures;
        this.sums = sums;
        this.totals = totals;
        this.facts = facts;
        this.problems = problems;
        this.log = log;
        this.columnTimes = new ColumnTimes(table, times);
        this.quarterDays = new QuarterDays(table, problems);
        this.quantities = table.of(Meaning.QUANTITY);
        this.intervals = table.of(Meaning.INTERVAL);
        for (Column column : quantities) {
            columnTimes
                    .monthOf(column, OptionalInt.empty())
                    .ifPresent(month -> facts.lays(ColumnTimes.monthOfYear(month)));
        }
    }

    /// States every figure of a row.
    ///
    /// @param rowMonth the month the row itself names
    void state(Row row, RowSaid said, OptionalInt rowMonth, Optional<RowTimes.RowTime.OfDays> days) {
        boolean any = false;
        days.ifPresent(all -> times.quarter(row)
                .ifPresent(
                        text -> quarterDays.tell(text, all, new Place(table.sheet(), row.number(), times.column()))));
        days.filter(times::yearly)
                .ifPresent(all -> quarterDays.tellYear(all, new Place(table.sheet(), row.number(), times.column())));
        if (!intervals.isEmpty()) {
            any = new Intervals(intervals, cells)
                    .state(
                            row,
                            said,
                            this::figure,
                            rowMonth.isPresent()
                                    ? columnTimes.dated(rowMonth.getAsInt(), intervals.getFirst())
                                    : rowMonth);
        }
        for (Column column : quantities) {
            Said cell = cells.said(row.cell(column.index()), column.mark());
            boolean own = column.place().isEmpty() || column.place().equals(MeterRows.READ);
            RowSaid ofColumn = own ? said : said.at(column.place(), places);
            OptionalInt month = rowMonth.isPresent()
                    ? columnTimes.dated(rowMonth.getAsInt(), column)
                    : columnTimes.monthOf(column, times.year(row));
            Optional<RowTimes.RowTime.OfDays> ofQuarter = columnTimes.daysOf(column, times.year(row));
            ofQuarter.ifPresent(quarter -> quarterDays.tell(
                    column.heading().text(), quarter, new Place(table.sheet(), row.number(), column.index())));
            Optional<RowTimes.RowTime.OfDays> all = ofQuarter.or(() -> days);
            boolean timed = month.isPresent() || all.isPresent();
            any |= timed
                    ? figure(row, column, cell, ofColumn.paidBy(rowFigures.paid(row, column)), month, all)
                    : noMonth(row, column, cell);
        }
        totals.add(row);
        if (!any) {
            log.fate(Fate.NO_VALUES);
        }
    }

    private boolean noMonth(Row row, Column column, Said cell) {
        if (cell instanceof Said.Nothing) {
            return false;
        }
        boolean ofQuarter = column.heading().month().orElse(null) instanceof When.InQuarter;
        problems.add(
                ofQuarter ? "year-missing" : "month-missing",
                new Place(table.sheet(), row.number(), column.index()),
                "",
                "",
                "");
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
                                    Periods.whole(counts.figure(), days.get()),
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
        Fact.Thing thing = new Fact.Thing(said.facility(), said.meter(), said.district(), figure.activity());
        log.states(facts.add(thing, month, row.number(), column.index(), amount, figure.nil(), said.paid()));
    }

    /// Whether a row holds anything but a blank in its columns of figures.
    boolean isBlank(Row row) {
        for (int column = table.left();
                column < Math.min(table.right(), row.cells().size());
                column++) {
            if (!(row.cell(column) instanceof Cell.Blank)) {
                return false;
            }
        }
        return true;
    }
}
