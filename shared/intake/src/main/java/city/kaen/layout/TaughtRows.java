package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Folding;
import city.kaen.text.When;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rows of a table as its layout has them: rows that are no data left out, blanks filled in, dates by their form.
final class TaughtRows {
    private final Table table;
    private final LayoutProfile layout;
    private final int latest;
    private final Map<Integer, Cell> above = new HashMap<>();
    private final List<String> skipped;

    TaughtRows(Table table, LayoutProfile layout, int latest) {
        this.table = table;
        this.layout = layout;
        this.latest = latest;
        this.skipped =
                layout.match().skipRowsThatBegin().stream().map(Folding::fold).toList();
    }

    /// The row to read, or nothing where the layout leaves it out.
    Optional<Row> of(Row row) {
        if (isSkipped(row)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() < table.right()) {
            cells.add(new Cell.Blank());
        }
        boolean figures = false;
        boolean words = false;
        for (Column column : table.columns()) {
            boolean filled = !(row.cell(column.index()) instanceof Cell.Blank);
            figures |= filled && column.meaning() == Meaning.QUANTITY;
            words |= filled && isWord(column.meaning());
        }
        for (Column column : table.columns()) {
            int index = column.index();
            Cell cell = cells.get(index);
            if (column.meaning().isTime()) {
                cell = dated(cell);
                cells.set(index, cell);
            }
            if (layout.reading().wordsAsAbove() && isWord(column.meaning())) {
                if (!(cell instanceof Cell.Blank)) {
                    above.put(index, cell);
                } else if (figures) {
                    cells.set(index, above.getOrDefault(index, cell));
                }
            }
            if (layout.reading().blanksAreZero()
                    && words
                    && column.meaning() == Meaning.QUANTITY
                    && cell instanceof Cell.Blank) {
                cells.set(index, new Cell.Numeric(BigDecimal.ZERO, "0"));
            }
        }
        return Optional.of(new Row(row.number(), cells, row.hidden()));
    }

    private boolean isSkipped(Row row) {
        return !skipped.isEmpty()
                && row.cells().stream()
                        .map(cell -> Folding.fold(cell.text()))
                        .anyMatch(text -> skipped.stream().anyMatch(text::startsWith));
    }

    private static boolean isWord(Meaning meaning) {
        return switch (meaning) {
            case FACILITY, METER, DISTRICT, ACTIVITY, UNIT, LABEL -> true;
            default -> meaning.isTime();
        };
    }

    private Cell dated(Cell cell) {
        if (layout.reading().dates().isEmpty() || !(cell instanceof Cell.Text || cell instanceof Cell.Numeric)) {
            return cell;
        }
        Optional<When> when = layout.reading().dates().get().read(cell.text(), latest);
        return when.<Cell>map(time -> switch (time) {
                    case When.OnDay on -> new Cell.Date(on.day().atStartOfDay());
                    case When.InMonth in -> new Cell.Text(in.month().toString());
                    case When.NamedMonth named ->
                        new Cell.Text(named.month().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
                    case When.InQuarter in -> cell;
                    case When.InYear in -> cell;
                })
                .orElse(cell);
    }
}
