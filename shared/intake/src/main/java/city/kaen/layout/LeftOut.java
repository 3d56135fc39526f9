package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Remembers what of a file was not counted, so that the sender is told: columns, rows outside the tables, what the
/// file hides.
final class LeftOut {
    private static final int NAMED = 8;
    private static final int SAMPLE = 60;
    /// The findings that say why a column was not counted.
    private static final Set<String> WHY = Set.of("same-quantity-two-units", "sum-not-counted");

    private static final class Rows {
        private final Place first;
        private int count;

        private Rows(Place first) {
            this.first = first;
        }
    }

    private final Problems problems;
    private final Map<Integer, Rows> outside = new LinkedHashMap<>();
    private final Map<Integer, Rows> hidden = new LinkedHashMap<>();
    private final List<Problem> columns = new ArrayList<>();

    LeftOut(Problems problems) {
        this.problems = problems;
    }

    /// Notes how what was counted was read.
    void note(Problem problem) {
        columns.add(problem);
    }

    /// Notes a hidden sheet that holds tables.
    void sheet(int sheet, String name) {
        problems.add("sheet-hidden", new Place(sheet, 0, -1), name, "", "");
    }

    /// Notes a row outside every table; a row of words is none that could count.
    void outside(int sheet, Row row) {
        long numbers = row.cells().stream().filter(LeftOut::isNumber).count();
        if (numbers >= 2) {
            outside.computeIfAbsent(sheet, one -> new Rows(new Place(sheet, row.number(), -1))).count++;
        }
    }

    private static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Numeric
                || (cell instanceof Cell.Text text && text.text().length() <= 24 && TableBuilder.isNumber(text.text()));
    }

    /// Notes a row that the file hides and that was counted.
    void hidden(int sheet, Row row) {
        hidden.computeIfAbsent(sheet, one -> new Rows(new Place(sheet, row.number(), -1))).count++;
    }

    /// Notes the columns of figures of a table that the file hides and that were counted.
    void hiddenColumns(TableFacts facts, SheetHead head, BitSet hiddenColumns) {
        Table table = facts.table();
        List<Column> counted = table.columns().stream()
                .filter(column -> hiddenColumns.get(column.index()) && facts.states(column.index()))
                .toList();
        if (!counted.isEmpty()) {
            columns.add(Problem.of(
                    "columns-hidden",
                    new Place(
                            table.sheet(),
                            head.number(table.headerLast()),
                            counted.getFirst().index()),
                    named(counted.stream().map(LeftOut::shown).toList()),
                    "",
                    ""));
        }
    }

    /// A column by its letters, and what stands over it.
    private static String shown(Column column) {
        String letters = new Place(0, 0, column.index()).letters();
        String text = column.heading().text();
        return text.isEmpty() ? letters : letters + " (" + Figures.shortened(text) + ")";
    }

    private static String named(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? ", …" : "");
    }

    /// Notes the columns of numbers of a table that are no quantities, though no known thing either.
    void columns(TableFacts facts, SheetHead head) {
        Table table = facts.table();
        if (facts.facts().isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        int first = -1;
        for (Column column : table.columns()) {
            boolean left = column.meaning() == Meaning.OTHER
                    || column.meaning() == Meaning.OUTPUT
                    || column.meaning() == Meaning.STOCK;
            String text = column.heading().text();
            if (left
                    && !text.isEmpty()
                    && !toldAlready(table, head, column)
                    && Profile.of(head, column.index(), table.headerLast() + 1, table.end(), SAMPLE)
                            .mostlyNumbers()) {
                first = first < 0 ? column.index() : first;
                names.add(Figures.shortened(text));
            }
        }
        if (!names.isEmpty()) {
            columns.add(Problem.of(
                    "columns-not-read",
                    new Place(table.sheet(), head.number(table.headerLast()), first),
                    named(names),
                    "",
                    ""));
        }
    }

    /// Whether it was said of a column why it was not counted.
    private boolean toldAlready(Table table, SheetHead head, Column column) {
        return problems.list().stream()
                .filter(problem -> WHY.contains(problem.code()))
                .map(Problem::place)
                .anyMatch(place -> place.sheet() == table.sheet()
                        && place.column() == column.index()
                        && place.row() >= head.number(table.headerFirst())
                        && place.row() <= head.number(table.headerLast()));
    }

    /// Tells of all that was noted, if anything of the file was counted.
    void tell(BookFacts book) {
        if (book.tables().stream().allMatch(table -> table.facts().isEmpty())) {
            return;
        }
        columns.forEach(problems::add);
        outside.values().forEach(rows -> problems.add("rows-outside-tables", rows.first, "" + rows.count, "", ""));
        hidden.values().forEach(rows -> problems.add("rows-hidden", rows.first, "" + rows.count, "", ""));
    }
}
