package city.kaen.layout;

import city.kaen.table.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the tables of one sheet by their axes and headers.
///
/// In this order: months across a row; months down a column; a header row that names a time and something else; a
/// column of dates
/// under something like a header. What one rule has claimed the next leaves alone.
final class TableFinder {
    private static final int TIERS = 4;
    private static final int METADATA_ROWS = 15;

    private final SheetHead head;
    private final Headings headings;
    private final TableBuilder builder;
    private final MonthRuns runs;
    private final List<Table> found = new ArrayList<>();
    private final boolean[][] claimed;

    TableFinder(SheetHead head, Headings headings, TableBuilder builder, int latest) {
        this.head = head;
        this.headings = headings;
        this.builder = builder;
        this.runs = new MonthRuns(head, latest);
        this.claimed = new boolean[head.size()][];
    }

    /// The tables, by where they begin.
    List<Table> find() {
        acrossForms();
        downForms();
        records();
        if (found.isEmpty()) {
            datedColumn();
        }
        found.sort(Comparator.comparingInt(Table::headerFirst).thenComparingInt(Table::left));
        return found;
    }

    private void acrossForms() {
        List<MonthRuns.Across> all = joined(runs.across());
        for (int i = 0; i < all.size(); i++) {
            MonthRuns.Across run = all.get(i);
            int left = 0;
            int right = head.width();
            int end = head.whole() ? head.size() : Integer.MAX_VALUE;
            for (MonthRuns.Across other : all) {
                boolean sameBand = Math.abs(other.row() - run.row()) <= 3;
                if (sameBand && other.last() < run.first()) {
                    left = Math.max(left, labelColumn(run, other.last() + 1));
                }
                if (sameBand && other.first() > run.last()) {
                    right = Math.min(right, labelColumn(other, run.last() + 1));
                }
                if (other.row() > run.row() + 3 && overlaps(other, run)) {
                    end = Math.min(end, headerTop(other.row(), 0, head.width()));
                }
            }
            int top = headerTop(run.row(), left, right);
            int bottom = subTier(run) ? run.row() + 1 : run.row();
            add(builder.across(run, top, bottom, endOfForm(bottom, left, right, end, 2), left, right));
        }
    }

    private static boolean overlaps(MonthRuns.Across one, MonthRuns.Across other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    /// Two runs in one row belong to one table where no column of words parts them.
    private List<MonthRuns.Across> joined(List<MonthRuns.Across> all) {
        List<MonthRuns.Across> joined = new ArrayList<>();
        for (MonthRuns.Across run : all) {
            MonthRuns.Across before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.row() == run.row() && !wordsBetween(before, run)) {
                List<Integer> columns = new ArrayList<>(before.columns());
                columns.addAll(run.columns());
                joined.set(joined.size() - 1, new MonthRuns.Across(run.row(), List.copyOf(columns)));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private boolean wordsBetween(MonthRuns.Across before, MonthRuns.Across run) {
        for (int column = before.last() + 1; column < run.first(); column++) {
            int words = 0;
            for (int row = run.row() + 1; row < Math.min(head.size(), run.row() + 10); row++) {
                words += head.cell(row, column) instanceof Cell.Text text
                                && text.text().strip().length() > 2
                        ? 1
                        : 0;
            }
            if (words >= 2) {
                return true;
            }
        }
        return false;
    }

    /// The column of words left of a run: where its table begins.
    private int labelColumn(MonthRuns.Across run, int from) {
        for (int column = run.first() - 1; column >= from; column--) {
            int words = 0;
            for (int row = run.row() + 1; row < Math.min(head.size(), run.row() + 10); row++) {
                words += head.cell(row, column) instanceof Cell.Text text
                                && text.text().strip().length() > 2
                        ? 1
                        : 0;
            }
            if (words >= 2) {
                return column;
            }
        }
        return Math.max(from, run.first() - 1);
    }

    private boolean subTier(MonthRuns.Across run) {
        int below = run.row() + 1;
        if (below >= head.size()) {
            return false;
        }
        int words = 0;
        for (int column = run.first(); column <= Math.min(run.last() + 2, head.width() - 1); column++) {
            Cell cell = head.cell(below, column);
            if (cell instanceof Cell.Numeric || isNumber(cell)) {
                return false;
            }
            words += cell instanceof Cell.Text text && text.text().strip().length() > 1 && isHeaderWord(text.text())
                    ? 1
                    : 0;
        }
        return words >= run.columns().size();
    }

    private boolean isHeaderWord(String text) {
        return headings.of(List.of(text)).meaning() != Meaning.OTHER;
    }

    private void downForms() {
        List<MonthRuns.Down> all = runs.down().stream()
                .filter(run -> !isClaimed(run.first(), run.column()))
                .toList();
        for (MonthRuns.Down run : all) {
            int left = 0;
            int right = head.width();
            int floor = 0;
            int end = head.size();
            for (MonthRuns.Down other : all) {
                boolean sameBand = other.first() <= run.last() && run.first() <= other.last();
                if (sameBand && other.column() < run.column()) {
                    left = run.column();
                }
                if (sameBand && other.column() > run.column()) {
                    right = Math.min(right, other.column());
                }
                if (other.last() < run.first() && other.column() == run.column()) {
                    floor = Math.max(floor, other.last() + 1);
                }
                if (other.first() > run.last() && other.column() == run.column()) {
                    end = Math.min(end, other.first());
                }
            }
            int top = Math.max(floor, headerTop(run.first() - 1, left, right));
            add(builder.down(
                    run, top, run.first() - 1, endOfForm(run.last(), left, right, end, 1), left, right, lastDown()));
        }
    }

    private Optional<Table> lastDown() {
        return found.stream().filter(table -> table.shape() == Table.Shape.DOWN).reduce((first, second) -> second);
    }

    /// The index after a form's last row: where so many blank rows follow each other.
    private int endOfForm(int from, int left, int right, int end, int blanks) {
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
    private int headerTop(int bottom, int left, int right) {
        int top = bottom;
        while (top > 0 && bottom - top < TIERS - 1) {
            int above = top - 1;
            if (head.blank(above, left, right)
                    || isTitle(above, left, right)
                    || isClaimed(above, left)
                    || looksLikeData(above, left, right)) {
                break;
            }
            top = above;
        }
        return top;
    }

    private boolean isTitle(int row, int left, int right) {
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

    private boolean looksLikeData(int row, int left, int right) {
        return numbers(row, left, right) >= 2;
    }

    private int numbers(int row, int left, int right) {
        int numbers = 0;
        for (int column = left; column < Math.min(right, head.row(row).cells().size()); column++) {
            Cell cell = head.cell(row, column);
            numbers += cell instanceof Cell.Numeric
                            || cell instanceof Cell.Failed
                            || (isNumber(cell) && cell.text().strip().length() != 4)
                    ? 1
                    : 0;
        }
        return numbers;
    }

    private static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Numeric || (cell instanceof Cell.Text text && TableBuilder.isNumber(text.text()));
    }

    private void records() {
        int row = 0;
        while (row < Math.min(head.size(), 400)) {
            Optional<Integer> bottom = recordHeader(row);
            if (bottom.isEmpty()) {
                row++;
                continue;
            }
            int next = bottom.get() + 1;
            while (next < head.size() && recordHeader(next).isEmpty()) {
                next++;
            }
            boolean last = next >= head.size();
            int top = headerTop(row, 0, head.width());
            add(builder.records(top, bottom.get(), last ? openEnd() : headerTop(next, 0, head.width()), head.width()));
            row = next;
        }
    }

    private int openEnd() {
        return head.whole() ? head.size() : Integer.MAX_VALUE;
    }

    /// The last row of a record table's header that begins here, or nothing where none does.
    private Optional<Integer> recordHeader(int row) {
        if (isClaimed(row, 0) || head.filled(row, 0, head.width()) < 2 || looksLikeData(row, 0, head.width())) {
            return Optional.empty();
        }
        int times = 0;
        boolean other = false;
        for (int column = 0; column < head.row(row).cells().size(); column++) {
            if (!(head.cell(row, column) instanceof Cell.Text text)) {
                continue;
            }
            Meaning meaning = headings.of(List.of(text.text())).meaning();
            times += meaning.isTime() ? 1 : 0;
            other |= !meaning.isTime() && meaning != Meaning.OTHER && meaning != Meaning.NOTE;
        }
        if (times == 0 || (!other && times == 1)) {
            return Optional.empty();
        }
        int below = row + 1;
        boolean tier = below < head.size()
                && !head.blank(below)
                && numbers(below, 0, head.width()) == 0
                && firstIsBlank(below, row)
                && head.filled(below, 0, head.width()) >= 2;
        return Optional.of(tier ? below : row);
    }

    /// A second header row leaves the time column's cell blank, since the first one's reaches down.
    private boolean firstIsBlank(int below, int row) {
        for (int column = 0; column < head.row(row).cells().size(); column++) {
            if (head.cell(row, column) instanceof Cell.Text text
                    && headings.of(List.of(text.text())).meaning().isTime()) {
                return head.cell(below, column) instanceof Cell.Blank;
            }
        }
        return false;
    }

    /// A column of at least five dates under rows of words: one place a column, with rows of remarks below the header.
    private void datedColumn() {
        for (int column = 0; column < Math.min(head.width(), 5); column++) {
            int first = -1;
            int dates = 0;
            for (int row = 0; row < Math.min(head.size(), 200); row++) {
                boolean dated = builder.isDated(head.cell(row, column));
                first = dated && first < 0 ? row : first;
                dates += dated ? 1 : 0;
            }
            if (dates >= 5 && first > 0 && !head.blank(first - 1)) {
                int top = first - 1;
                while (top > 0 && first - top < METADATA_ROWS && !head.blank(top - 1)) {
                    top--;
                }
                add(builder.metadata(top, first - 1, openEnd(), head.width(), column));
                return;
            }
        }
    }

    private void add(Optional<Table> table) {
        table.ifPresent(one -> {
            found.add(one);
            builder.ends(one.end());
            for (int row = one.headerFirst(); row < Math.min(one.end(), head.size()); row++) {
                boolean[] columns = claimed[row] == null ? new boolean[head.width() + 1] : claimed[row];
                for (int column = one.left(); column < one.right(); column++) {
                    columns[column] = true;
                }
                claimed[row] = columns;
            }
        });
    }

    private boolean isClaimed(int row, int column) {
        return claimed[row] != null && column < claimed[row].length && claimed[row][column];
    }
}
