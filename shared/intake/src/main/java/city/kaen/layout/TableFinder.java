package city.kaen.layout;

import city.kaen.table.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the tables of one sheet by their axes and headers.
///
/// In this order: months across a row; months down a column; a header row that names a time and something else; a
/// column of dates under something like a header. What one rule has claimed the next leaves alone.
final class TableFinder {
    private static final int METADATA_ROWS = 15;

    private final SheetHead head;
    private final Headings headings;
    private final TableBuilder builder;
    private final MonthRuns runs;
    private final List<Table> found = new ArrayList<>();
    private final boolean[][] claimed;
    private final TableEdges edges;
    private final RunEdges runEdges;
    private final RecordHeaders headers;

    TableFinder(SheetHead head, Headings headings, TableBuilder builder, int latest) {
        this.head = head;
        this.headings = headings;
        this.builder = builder;
        this.runs = new MonthRuns(head, latest);
        this.claimed = new boolean[head.size()][];
        this.edges = new TableEdges(head, new FormLines(head, headings), this::isClaimed);
        this.runEdges = new RunEdges(head, headings);
        this.headers = new RecordHeaders(head, headings, edges, this::isClaimed);
    }

    /// The tables, by where they begin.
    List<Table> find() {
        acrossForms();
        downForms();
        records();
        if (found.isEmpty()) {
            datedColumn();
        }
        if (found.isEmpty()) {
            shortRuns();
        }
        if (found.isEmpty()) {
            oneMonth();
        }
        found.sort(Comparator.comparingInt(Table::headerFirst).thenComparingInt(Table::left));
        return found;
    }

    private void acrossForms() {
        List<MonthRuns.Across> months = runs.across();
        List<MonthRuns.Across> named = months.isEmpty() ? runs.among() : months;
        List<MonthRuns.Across> all = runEdges.joined(Stream.concat(named.stream(), runs.quarters().stream())
                .sorted(Comparator.comparingInt(MonthRuns.Across::row).thenComparingInt(MonthRuns.Across::first))
                .toList());
        for (int i = 0; i < all.size(); i++) {
            MonthRuns.Across run = all.get(i);
            int left = 0;
            int right = head.width();
            int end = head.whole() ? head.size() : Integer.MAX_VALUE;
            for (MonthRuns.Across other : all) {
                boolean sameBand = Math.abs(other.row() - run.row()) <= 3;
                if (sameBand && other.last() < run.first()) {
                    left = Math.max(left, runEdges.labelColumn(run, other.last() + 1));
                }
                if (sameBand && other.first() > run.last()) {
                    right = Math.min(right, runEdges.labelColumn(other, run.last() + 1));
                }
                if (other.row() > run.row() + 3 && RunEdges.overlaps(other, run)) {
                    int below = Math.max(run.row() + 1, edges.headerTop(other.row(), 0, head.width()));
                    end = Math.min(end, edges.titlesTop(below, run.row() + 1, 0, head.width()));
                }
            }
            int top = edges.headerTop(run.row(), left, right);
            int bottom = runEdges.subTier(run) ? run.row() + 1 : run.row();
            add(builder.across(run, top, bottom, edges.endOfForm(bottom, left, right, end, 2), left, right));
        }
    }

    /// One or two months across, dated or under a year, right above figures: a form of few months, or its beginning.
    private void shortRuns() {
        for (MonthRuns.Across run : runs.few()) {
            boolean labelled = run.first() > 0 && head.cell(run.row(), run.first() - 1) instanceof Cell.Text;
            int bottom = runEdges.subTier(run) ? run.row() + 1 : run.row();
            boolean figures = bottom + 1 < head.size()
                    && run.columns().stream()
                            .anyMatch(column -> TableEdges.isNumber(head.cell(bottom + 1, column))
                                    || head.cell(bottom + 1, column) instanceof Cell.Failed);
            if (labelled && figures) {
                int top = edges.headerTop(run.row(), 0, head.width());
                add(builder.across(run, top, bottom, openEnd(), 0, head.width()));
                return;
            }
        }
    }

    /// A list of places or items without a time, under a title that names one month, or a year of amounts a day.
    private void oneMonth() {
        for (int row = 0; row < Math.min(head.size() - 1, 60); row++) {
            if (head.filled(row, 0, head.width()) < 2
                    || edges.isMetadata(row)
                    || edges.looksLikeData(row, 0, head.width())) {
                continue;
            }
            boolean tier = edges.numbers(row + 1, 0, head.width()) == 0
                    && head.filled(row + 1, 0, head.width()) >= 1
                    && row + 2 < head.size()
                    && edges.numbers(row + 2, 0, head.width()) > 0;
            int bottom = tier ? row + 1 : row;
            if (edges.numbers(bottom + 1, 0, head.width()) == 0) {
                continue;
            }
            int top = edges.headerTop(row, 0, head.width());
            Optional<Table> table = builder.records(top, bottom, openEnd(), head.width())
                    .filter(one -> one.titles().month().isPresent()
                            || (one.titles().year().isPresent() && one.isDaily()))
                    .filter(one -> !one.of(Meaning.QUANTITY).isEmpty()
                            || !one.of(Meaning.INTERVAL).isEmpty())
                    .filter(TableFinder::lists);
            if (table.isPresent()) {
                add(table);
                return;
            }
        }
    }

    private static boolean lists(Table table) {
        return table.columns().stream().anyMatch(column -> switch (column.meaning()) {
            case FACILITY, METER, DISTRICT, ACTIVITY, LABEL -> true;
            default -> false;
        });
    }

    private void downForms() {
        List<MonthRuns.Down> all = runs.down().stream()
                .filter(run -> !isClaimed(run.first(), run.column()))
                .filter(run -> !run.listed() || !headers.endAt(run.first() - 1))
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
                    int below = Math.max(run.last() + 1, edges.headerTop(other.first() - 1, left, right));
                    end = Math.min(end, edges.titlesTop(below, run.last() + 1, left, right));
                }
            }
            int line = sectionLine(run, floor, left, right);
            int bottom = line < 0 ? run.first() - 1 : line - 1;
            boolean headed = line < 0
                    || (bottom >= floor
                            && !edges.looksLikeData(bottom, left, right)
                            && head.filled(bottom, left, right) > 1);
            int top = headed ? Math.max(floor, edges.headerTop(bottom, left, right)) : bottom + 1;
            int below = edges.endOfForm(run.last(), left, right, end, 1);
            String under = line < 0 ? "" : head.text(line, textColumn(line, left, right));
            add(builder.down(run, top, bottom, below, left, right, lastDown())
                    .map(table -> under.isEmpty() ? table : builder.under(table, under)));
        }
    }

    /// The row of a line that stands alone right above the months and names what they are of: a building, a year. -1
    /// where the header itself stands there.
    private int sectionLine(MonthRuns.Down run, int floor, int left, int right) {
        int row = run.first() - 1;
        boolean alone = row >= floor
                && row >= 0
                && head.filled(row, left, right) == 1
                && (head.cell(row, textColumn(row, left, right)) instanceof Cell.Text
                        || headings.year(head.text(row, textColumn(row, left, right)))
                                .isPresent());
        boolean header = alone
                && headings.of(List.of(head.text(row, textColumn(row, left, right))))
                                .meaning()
                        == Meaning.MONTH;
        return alone && !header && textColumn(row, left, right) <= run.column() ? row : -1;
    }

    private int textColumn(int row, int left, int right) {
        for (int column = left; column < right; column++) {
            if (!(head.cell(row, column) instanceof Cell.Blank)) {
                return column;
            }
        }
        return left;
    }

    private Optional<Table> lastDown() {
        return found.stream().filter(table -> table.shape() == Table.Shape.DOWN).reduce((first, second) -> second);
    }

    private void records() {
        int row = 0;
        while (row < Math.min(head.size(), 400)) {
            Optional<Integer> bottom = headers.last(row);
            if (bottom.isEmpty()) {
                row++;
                continue;
            }
            int next = bottom.get() + 1;
            while (next < head.size() && (headers.last(next).isEmpty() || headers.repeats(row, next))) {
                next++;
            }
            boolean last = next >= head.size();
            int top = edges.headerTop(row, 0, head.width());
            int below = last ? 0 : Math.max(bottom.get() + 1, edges.headerTop(next, 0, head.width()));
            int end = last ? openEnd() : edges.titlesTop(below, bottom.get() + 1, 0, head.width());
            add(builder.records(top, bottom.get(), end, head.width()));
            row = next;
        }
    }

    private int openEnd() {
        return head.whole() ? head.size() : Integer.MAX_VALUE;
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
