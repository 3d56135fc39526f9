package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Amounts;
import city.kaen.text.DecimalMark;
import city.kaen.text.Folding;
import java.util.List;
import java.util.Optional;

/// Which decimal mark the columns of figures are read by.
///
/// A column that proves one is read by it; one that proves none, by the one that the others of its table prove. Where
/// nothing proves any, it is a point, as in Thailand. But programs part cells by semicolons where the comma is the
/// decimal mark: there `1.234` may be a thousand and more, and without a letter of Thai nothing says that it is not.
final class DecimalMarks {
    private static final int SAMPLE = 60;

    private final SheetHead head;
    private final boolean semicolons;
    private final Problems problems;

    /// @param semicolons whether the cells of the file are parted by semicolons
    DecimalMarks(SheetHead head, boolean semicolons, Problems problems) {
        this.head = head;
        this.semicolons = semicolons;
        this.problems = problems;
    }

    /// The table with the mark of each column of figures.
    Table settled(Table table) {
        List<Column> figures = table.columns().stream()
                .filter(column -> isFigure(column.meaning()))
                .toList();
        List<DecimalMark> proofs = figures.stream()
                .flatMap(column -> proof(table, column).stream())
                .distinct()
                .toList();
        if (proofs.size() != 1) {
            if (semicolons && !isThai()) {
                figures.stream()
                        .filter(column -> column.meaning() == Meaning.QUANTITY || column.meaning() == Meaning.INTERVAL)
                        .filter(column -> proof(table, column).isEmpty())
                        .forEach(column -> tellOpen(table, column));
            }
            return table;
        }
        return table.with(table.columns().stream()
                .map(column -> isFigure(column.meaning())
                        ? new Column(column.index(), column.heading(), proofs.getFirst(), column.place())
                        : column)
                .toList());
    }

    private static boolean isFigure(Meaning meaning) {
        return switch (meaning) {
            case QUANTITY, INTERVAL, COST, TOTAL, READING_AFTER, READING_BEFORE, MULTIPLIER, CARBON, OUTPUT, STOCK ->
                true;
            default -> false;
        };
    }

    /// The mark that every number of a column agrees with, where any proves one.
    private Optional<DecimalMark> proof(Table table, Column column) {
        Optional<DecimalMark> found = Optional.empty();
        int most = semicolons ? head.size() : SAMPLE;
        int seen = 0;
        for (int row = table.headerLast() + 1; row < last(table) && seen < most; row++) {
            if (head.cell(row, column.index()) instanceof Cell.Text text) {
                seen++;
                Optional<DecimalMark> proof = Amounts.proof(text.text());
                if (proof.isPresent() && found.isPresent() && !proof.equals(found)) {
                    return Optional.empty();
                }
                found = found.or(() -> proof);
            }
        }
        return found;
    }

    /// Tells of the first number of a column that is one thing by a point and another by a comma.
    private void tellOpen(Table table, Column column) {
        for (int row = table.headerLast() + 1; row < last(table); row++) {
            String text = head.text(row, column.index());
            if (Amounts.isOpen(text)) {
                String plain = Folding.plain(text);
                problems.add(
                        "decimal-mark-open",
                        new Place(table.sheet(), head.number(row), column.index()),
                        Figures.shortened(text),
                        plain.replace(".", "").replace(",", ""),
                        "");
                return;
            }
        }
    }

    private boolean isThai() {
        for (int row = 0; row < Math.min(head.size(), SAMPLE); row++) {
            for (Cell cell : head.row(row).cells()) {
                if (cell instanceof Cell.Text text && Folding.hasThai(text.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private int last(Table table) {
        return Math.min(table.end(), head.size());
    }
}
