package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Folding;
import java.util.function.BiPredicate;

/// Where tables begin and end: which rows are a header's, which stand above it, which look like data.
final class TableEdges {
    private static final int TIERS = 4;

    private final SheetHead head;
    private final FormLines forms;
    private final BiPredicate<Integer, Integer> claimed;

    /// @param claimed whether a cell, by row and column, belongs to a table already
    TableEdges(SheetHead head, FormLines forms, BiPredicate<Integer, Integer> claimed) {
        this.head = head;
        this.forms = forms;
        this.claimed = claimed;
    }

    /// The index after a form's last row: where so many blank rows follow each other.
    int endOfForm(int from, int left, int right, int end, int blanks) {
        int row = from + 1;
        int blank = 0;
        while (row < Math.min(end, head.size())) {
            blank = head.blank(row, left, right) ? blank + 1 : 0;
            if (blank == blanks) {
                return row - blanks + 1;
            }
            row++;
        }
        return end;
    }

    /// The first row of the header whose last row this is: up to a blank row, or a title that stands alone.
    int headerTop(int bottom, int left, int right) {
        int top = bottom;
        while (top > 0 && bottom - top < TIERS - 1) {
            int above = top - 1;
            if (head.blank(above, left, right)
                    || isMetadata(above)
                    || isTitle(above, left, right)
                    || claimed.test(above, left)
                    || (looksLikeData(above, left, right) && !isOfYears(above, left, right))) {
                break;
            }
            top = above;
        }
        return top;
    }

    /// The first row of the lines of words that stand above a header, each alone in its row.
    ///
    /// @param floor no row above this one is looked at
    int titlesTop(int headerTop, int floor, int left, int right) {
        int top = headerTop;
        while (top > floor && isLine(top - 1, left, right)) {
            top--;
        }
        return top;
    }

    private boolean isLine(int row, int left, int right) {
        if (head.filled(row, left, right) > 1) {
            return false;
        }
        for (int column = left; column < right; column++) {
            Cell cell = head.cell(row, column);
            if (!(cell instanceof Cell.Blank)) {
                return cell instanceof Cell.Text && !isNumber(cell);
            }
        }
        return true;
    }

    /// Whether a row names things and says what they are: `Period:`, `January 2025`, or a year without a colon.
    boolean isMetadata(int row) {
        int filled = 0;
        int names = 0;
        for (Cell cell : head.row(row).cells()) {
            filled += cell instanceof Cell.Blank ? 0 : 1;
            names += cell instanceof Cell.Text text && text.text().strip().endsWith(":") ? 1 : 0;
        }
        return (names > 0 && names < filled && names * 2 >= filled) || (forms.saysYear(row) && !isDataBelow(row));
    }

    /// Whether a year stands over amounts of its own, as a header does.
    private boolean isDataBelow(int row) {
        return row + 1 < head.size() && looksLikeData(row + 1, 0, head.width());
    }

    boolean isTitle(int row, int left, int right) {
        if (head.filled(row, left, right) != 1) {
            return false;
        }
        for (int column = left; column < right; column++) {
            if (!(head.cell(row, column) instanceof Cell.Blank)) {
                int span = head.span(row, column);
                return column == left || span == 1 || span * 5 >= (right - left) * 4;
            }
        }
        return true;
    }

    /// Two numbers make data of a row, and so does one that is no year.
    boolean looksLikeData(int row, int left, int right) {
        return numbers(row, left, right) >= 2 || amounts(row, left, right) >= 1;
    }

    /// Whether a row holds years, one after the other, and no other number: it stands over the months of each.
    private boolean isOfYears(int row, int left, int right) {
        int before = 0;
        for (int column = left; column < Math.min(right, head.row(row).cells().size()); column++) {
            Cell cell = head.cell(row, column);
            if (isNumber(cell) || cell instanceof Cell.Failed) {
                String text = Folding.plain(cell.text());
                if (!text.matches("(?:19|20|25)[0-9]{2}") || Integer.parseInt(text) < before) {
                    return false;
                }
                before = Integer.parseInt(text);
            }
        }
        return before > 0;
    }

    private int amounts(int row, int left, int right) {
        int amounts = 0;
        for (int column = left; column < Math.min(right, head.row(row).cells().size()); column++) {
            Cell cell = head.cell(row, column);
            String text = Folding.plain(cell.text());
            amounts += cell instanceof Cell.Failed || (isNumber(cell) && !text.matches("[12][0-9]{3}")) ? 1 : 0;
        }
        return amounts;
    }

    int numbers(int row, int left, int right) {
        int numbers = 0;
        for (int column = left; column < Math.min(right, head.row(row).cells().size()); column++) {
            Cell cell = head.cell(row, column);
            numbers += cell instanceof Cell.Numeric
                            || cell instanceof Cell.Failed
                            || (isNumber(cell) && Folding.plain(cell.text()).length() != 4)
                    ? 1
                    : 0;
        }
        return numbers;
    }

    static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Numeric || (cell instanceof Cell.Text text && TableBuilder.isNumber(text.text()));
    }
}
