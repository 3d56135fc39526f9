package city.kaen.layout;

import city.kaen.table.Row;
import city.kaen.table.Sheet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Goes through the rows of one sheet once, gives each to the tables it stands in, and gives it a fate.
final class SheetReader {
    private final Sheet sheet;
    private final int number;
    private final SheetHead head;
    private final SheetLog log;
    private final LeftOut leftOut;

    SheetReader(Sheet sheet, int number, SheetHead head, SheetLog log, LeftOut leftOut) {
        this.sheet = sheet;
        this.number = number;
        this.head = head;
        this.log = log;
        this.leftOut = leftOut;
    }

    /// Where the checked copy asks for a reason: the first row of the sheet says so.
    OptionalInt confirmColumn(Headings headings) {
        if (sheet.confirmColumn().isPresent()) {
            return sheet.confirmColumn();
        }
        for (int column = 0; head.size() > 0 && column < head.width(); column++) {
            if (headings.word(head.text(0, column))
                    .filter(Meaning.CONFIRM::equals)
                    .isPresent()) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    /// Counts the rows of a hidden sheet and reads none.
    void passOver(boolean tables) {
        each(row -> {
            log.begin(row.number());
            if (!row.blank()) {
                log.fate(Fate.HIDDEN_SHEET);
            }
        });
        if (tables) {
            leftOut.sheet(number, sheet.name());
        }
    }

    /// Reads every row.
    void read(List<TableReader> readers) {
        int firstTable = readers.stream()
                .mapToInt(reader -> reader.table().headerFirst())
                .min()
                .orElse(Integer.MAX_VALUE);
        int lastTable = readers.stream()
                .mapToInt(reader -> reader.table().headerFirst())
                .max()
                .orElse(0);
        int[] index = {0};
        each(row -> {
            read(row, index[0], firstTable, lastTable, readers);
            index[0]++;
        });
    }

    private void read(Row row, int index, int firstTable, int lastTable, List<TableReader> readers) {
        log.begin(row.number());
        if (row.blank()) {
            return;
        }
        boolean above = index < lastTable;
        boolean title = above && (index < firstTable || row.cells().stream().noneMatch(TableEdges::isNumber));
        log.fate(title ? Fate.TITLE : Fate.OUTSIDE_TABLES);
        boolean inside = index < firstTable && !readers.isEmpty();
        for (TableReader reader : readers) {
            Table table = reader.table();
            if (index >= table.headerFirst() && index <= table.headerLast()) {
                log.fate(Fate.HEADER);
                inside = true;
            } else if (index > table.headerLast() && index < table.end()) {
                reader.read(row);
                inside |= reader.states();
            }
        }
        if (!inside) {
            leftOut.outside(number, row);
        } else if (row.hidden() && log.fate(log.size() - 1) == Fate.STATES) {
            leftOut.hidden(number, row);
        }
    }

    private void each(Consumer<Row> action) {
        if (head.whole()) {
            for (int i = 0; i < head.size(); i++) {
                action.accept(head.row(i));
            }
        } else {
            try (Stream<Row> rows = sheet.rows()) {
                rows.forEach(action);
            }
        }
    }
}
