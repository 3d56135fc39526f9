package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// States what rows of activity say, or tells why they state nothing: said before, named by a formula, of something
/// that is no activity, of a meter that ran backwards.
final class RowStatements {
    private final Table table;
    private final RowLabels labels;
    /// The labels and what the rows are measured in.
    private final List<Column> named;
    private final Repeats repeats;
    private final SaidAgain again;
    private final RowKinds kinds;
    private final MeterRows meter;
    private final RowWords words;
    private final Nesting nesting;
    private final RowFacts rowFacts;
    private final TableFacts facts;
    private final Problems problems;
    private final SheetLog log;
    private OptionalInt confirm = OptionalInt.empty();

    RowStatements(
            Table table,
            Cells cells,
            RowLabels labels,
            RowKinds kinds,
            RowWords words,
            Nesting nesting,
            RowFacts rowFacts,
            TableFacts facts,
            Problems problems,
            SheetLog log) {
        this.table = table;
        this.labels = labels;
        this.named = Stream.concat(labels.columns().stream(), table.of(Meaning.UNIT).stream())
                .toList();
        this.repeats = new Repeats(table, problems);
        this.again = new SaidAgain(table, problems);
        this.kinds = kinds;
        this.meter = new MeterRows(table, cells, problems);
        this.words = words;
        this.nesting = nesting;
        this.rowFacts = rowFacts;
        this.facts = facts;
        this.problems = problems;
        this.log = log;
    }

    /// Reads the column that a checked copy has behind the sender's own.
    void confirmedBy(OptionalInt column) {
        confirm = column;
    }

    /// States a row of activity.
    ///
    /// @param rowMonth the month it is of, where its row says so
    /// @param days the days it is of, where its row says so
    void state(Row row, OptionalInt rowMonth, Optional<RowTimes.RowTime.OfDays> days) {
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
            facts.skip(other.get(), labels.at(row), Figures.shortened(labels.text(row)));
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
}
