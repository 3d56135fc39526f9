package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the rows of one table into facts, and gives every row its fate.
final class TableReader {
    private final Table table;
    private final Cells cells;
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
    private final List<Column> costs;
    private final List<Column> labels;
    private final Set<String> unknownPlaces = new HashSet<>();
    private final Map<String, String> activityOfText = new HashMap<>();
    private final Map<String, Optional<StatedUnit>> unitOfText = new HashMap<>();
    private final Map<String, Integer> bills = new HashMap<>();
    private OptionalInt confirm = OptionalInt.empty();
    private String group = "";
    private RowTimes.RowTime before = new RowTimes.RowTime.Blank();

    TableReader(
            Table table,
            int headerRow,
            Cells cells,
            Places places,
            String expectedDataset,
            Problems problems,
            SheetLog log) {
        this.table = table;
        this.cells = cells;
        this.places = places;
        this.problems = problems;
        this.log = log;
        this.facts = new TableFacts(table, headerRow);
        this.figures = new Figures(table, problems, expectedDataset);
        this.times = new RowTimes(table, cells);
        this.sums = new Sums(table, problems);
        this.repeats = new Repeats(table, problems);
        this.quantities = table.of(Meaning.QUANTITY);
        this.intervals = table.of(Meaning.INTERVAL);
        this.costs = table.of(Meaning.COST);
        for (Column column : quantities) {
            monthOf(column, OptionalInt.empty()).ifPresent(month -> facts.lays(monthOfYear(month)));
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
                group = "";
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
            if (says.contains(Labels.NOTE) && !hasFigure(row)) {
                group = "";
                return Optional.of(Fate.NOTE);
            }
        }
        return Optional.empty();
    }

    private boolean hasFigure(Row row) {
        return quantities.stream().anyMatch(column -> isFigure(row, column))
                || intervals.stream().anyMatch(column -> isFigure(row, column));
    }

    private boolean isFigure(Row row, Column column) {
        return switch (cells.said(row.cell(column.index()), column.mark())) {
            case Said.Amount amount -> true;
            case Said.Nil nil -> true;
            case Said.Failed failed -> true;
            case Said.Nothing nothing -> false;
            case Said.Unknown unknown -> false;
            case Said.Words words -> false;
        };
    }

    private boolean hasAnything(Row row) {
        return quantities.stream().anyMatch(column -> !(row.cell(column.index()) instanceof Cell.Blank))
                || intervals.stream().anyMatch(column -> !(row.cell(column.index()) instanceof Cell.Blank));
    }

    private void down(Row row) {
        RowTimes.RowTime time = times.of(row);
        if (time instanceof RowTimes.RowTime.OfMonth month) {
            facts.lays(monthOfYear(month.month()));
        }
        if (!hasAnything(row)) {
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
                            Integer.toString(monthOfYear(month.month())),
                            "");
                }
                state(row, OptionalInt.of(month.month()), Optional.empty());
            }
            case RowTimes.RowTime.OfDays days -> {
                before = new RowTimes.RowTime.Blank();
                if (statedTwice(row, days, place)) {
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
                if (!hasFigure(row)) {
                    log.fate(Fate.NOTE);
                } else {
                    problems.add("month-missing", place, "", "", "");
                    log.fate(Fate.REFUSED);
                }
            }
            case RowTimes.RowTime.Unreadable unreadable -> {
                if (!hasFigure(row)) {
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

    /// One meter has one bill for the same days.
    private boolean statedTwice(Row row, RowTimes.RowTime.OfDays days, Place place) {
        String meter = text(row, Meaning.METER);
        if (meter.isEmpty()) {
            return false;
        }
        String bill = String.join(
                "\n", text(row, Meaning.FACILITY), meter, text(row, Meaning.ACTIVITY), days.from() + "/" + days.to());
        Integer earlier = bills.putIfAbsent(bill, row.number());
        if (earlier == null) {
            return false;
        }
        problems.add("period-stated-twice", place, Integer.toString(row.number()), Integer.toString(earlier), "");
        return true;
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

    private static int monthOfYear(int key) {
        return key > 0 ? Math.floorMod(key, 12) + 1 : -key;
    }

    private void across(Row row) {
        String label = "";
        for (Column column : labels) {
            label = label.isEmpty() ? row.cell(column.index()).text().strip() : label;
        }
        if (!hasAnything(row)) {
            Optional<ActivityWords.Spoken> spoken = ActivityWords.shipped().find(label);
            if (spoken.isPresent() && !spoken.get().item()) {
                group = spoken.get().activity();
                sums.group();
                log.fate(Fate.GROUP);
            } else {
                log.fate(label.isEmpty() ? Fate.NOTE : Fate.NO_VALUES);
            }
            return;
        }
        if (!hasFigure(row)) {
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
        Optional<RowSaid> said = said(row);
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
            OptionalInt month =
                    rowMonth.isPresent() ? dated(rowMonth.getAsInt(), column) : monthOf(column, times.year(row));
            boolean timed = month.isPresent() || days.isPresent();
            any |= timed
                    ? figure(row, column, cell, ofColumn.paidBy(paid(row, column)), month, days)
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

    private void add(
            Row row, Column column, RowSaid said, Figures.Figure figure, int month, java.math.BigDecimal amount) {
        Fact.Key key = new Fact.Key(said.facility(), said.meter(), said.district(), figure.activity(), month);
        log.states(facts.add(key, row.number(), column.index(), amount, figure.nil(), said.paid()));
    }

    /// A row's month with the year its column's header names, where the row names none.
    private OptionalInt dated(int month, Column column) {
        if (month > 0) {
            return OptionalInt.of(month);
        }
        return OptionalInt.of(RowTimes.month(java.time.Month.of(-month), yearOf(column), isFiscal(column)));
    }

    private OptionalInt yearOf(Column column) {
        return column.heading().year().isPresent()
                ? column.heading().year()
                : table.titles().year();
    }

    private boolean isFiscal(Column column) {
        return column.heading().year().isPresent()
                ? column.heading().fiscal()
                : table.titles().fiscal();
    }

    private OptionalInt monthOf(Column column, OptionalInt ofRow) {
        Optional<When> when = column.heading().month();
        if (when.isEmpty()) {
            return OptionalInt.empty();
        }
        return switch (when.get()) {
            case When.InMonth in -> OptionalInt.of(Fact.Key.of(in.month()));
            case When.OnDay on -> OptionalInt.of(Fact.Key.of(YearMonth.from(on.day())));
            case When.InYear inYear -> OptionalInt.empty();
            case When.NamedMonth named -> {
                boolean fiscalRow = table.first(Meaning.FISCAL_YEAR).isPresent();
                yield OptionalInt.of(
                        ofRow.isPresent()
                                ? RowTimes.month(named.month(), ofRow, fiscalRow)
                                : RowTimes.month(named.month(), yearOf(column), isFiscal(column)));
            }
        };
    }

    private boolean paid(Row row, Column quantity) {
        for (Column cost : costs) {
            boolean same = cost.heading().year().isEmpty()
                    || quantity.heading().year().isEmpty()
                    || cost.heading().year().equals(quantity.heading().year());
            if (same
                    && cells.said(row.cell(cost.index()), cost.mark()) instanceof Said.Amount amount
                    && amount.value().signum() > 0) {
                return true;
            }
        }
        return false;
    }

    /// What the row's words say; nothing where they name an activity or unit that is not known.
    private Optional<RowSaid> said(Row row) {
        String place = text(row, Meaning.FACILITY);
        String meter = text(row, Meaning.METER);
        String district = joined(row, Meaning.DISTRICT);
        String activityText = text(row, Meaning.ACTIVITY);
        String label = text(row, Meaning.LABEL);
        String activity = group;
        if (!activityText.isEmpty() && group.isEmpty()) {
            activity = activityOf(activityText);
            if (activity.isEmpty()) {
                Place at = new Place(table.sheet(), row.number(), column(Meaning.ACTIVITY));
                problems.add("activity-unknown", at, Figures.shortened(activityText), "", "");
                return Optional.empty();
            }
        }
        if (!label.isEmpty() && group.isEmpty()) {
            activity = activityOf(label);
            if (activity.isEmpty() && place.isEmpty()) {
                place = label;
            }
        }
        String unitText = text(row, Meaning.UNIT);
        Optional<StatedUnit> unit =
                unitText.isEmpty() ? Optional.empty() : unitOfText.computeIfAbsent(unitText, Units.shipped()::find);
        if (!unitText.isEmpty() && unit.isEmpty()) {
            Place at = new Place(table.sheet(), row.number(), column(Meaning.UNIT));
            problems.add("unit-unknown", at, Figures.shortened(unitText), "", "");
            return Optional.empty();
        }
        RowSaid said = new RowSaid("", meter, district, activity, unit, false);
        if (place.isEmpty()) {
            Optional<String> byMeter = meter.isEmpty() ? Optional.empty() : places.find(meter);
            return Optional.of(byMeter.map(said::in).orElse(said));
        }
        if (places.find(place).isEmpty() && places.registered() && unknownPlaces.add(place)) {
            Place at = new Place(table.sheet(), row.number(), column(Meaning.FACILITY));
            problems.add("facility-unknown", at, Figures.shortened(place), "", "");
        }
        return Optional.of(said.at(place, places));
    }

    private String activityOf(String text) {
        return activityOfText.computeIfAbsent(
                text,
                one -> ActivityWords.shipped()
                        .find(one)
                        .map(ActivityWords.Spoken::activity)
                        .orElse(""));
    }

    private int column(Meaning meaning) {
        return table.first(meaning).map(Column::index).orElse(table.left());
    }

    private String text(Row row, Meaning meaning) {
        for (Column column : table.columns()) {
            if (column.meaning() == meaning) {
                String text = row.cell(column.index()).text().strip();
                if (!text.isEmpty()) {
                    return text.length() > 120 ? text.substring(0, 120) : text;
                }
            }
        }
        return "";
    }

    private String joined(Row row, Meaning meaning) {
        List<String> texts = new ArrayList<>();
        for (Column column : table.of(meaning)) {
            String text = row.cell(column.index()).text().strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return String.join(" ", texts);
    }

    private void reading(Row row) {
        Column after = table.first(Meaning.READING_AFTER).orElseThrow();
        Column earlier = table.first(Meaning.READING_BEFORE).orElseThrow();
        log.fate(Fate.READINGS);
        if (times.of(row) instanceof RowTimes.RowTime.OfMonth month
                && cells.said(row.cell(after.index()), after.mark()) instanceof Said.Amount closing
                && cells.said(row.cell(earlier.index()), earlier.mark()) instanceof Said.Amount opening) {
            int number = monthOfYear(month.month());
            facts.add(new TableFacts.Reading(
                    number, opening.value(), closing.value(), row.number(), earlier.index(), after.index()));
        }
    }
}
