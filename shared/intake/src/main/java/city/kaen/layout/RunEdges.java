package city.kaen.layout;

import city.kaen.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where the tables of months that stand across a row begin, and what belongs to them.
final class RunEdges {
    private final SheetHead head;
    private final Headings headings;

    RunEdges(SheetHead head, Headings headings) {
        this.head = head;
        this.headings = headings;
    }

    /// Whether two runs stand over a column of both.
    static boolean overlaps(MonthRuns.Across one, MonthRuns.Across other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    /// Two runs in one row belong to one table where no column of words parts them.
    List<MonthRuns.Across> joined(List<MonthRuns.Across> all) {
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
        return IntStream.range(before.last() + 1, run.first()).anyMatch(column -> isOfWords(run, column));
    }

    /// The column of words left of a run: where its table begins.
    int labelColumn(MonthRuns.Across run, int from) {
        for (int column = run.first() - 1; column >= from; column--) {
            if (isOfWords(run, column)) {
                return column;
            }
        }
        return Math.max(from, run.first() - 1);
    }

    /// Whether words stand in a column below the row of a run.
    private boolean isOfWords(MonthRuns.Across run, int column) {
        int words = 0;
        for (int row = run.row() + 1; row < Math.min(head.size(), run.row() + 10); row++) {
            words += head.cell(row, column) instanceof Cell.Text text
                            && text.text().strip().length() > 2
                    ? 1
                    : 0;
        }
        return words >= 2;
    }

    /// Whether the row below a run is a second row of its header.
    boolean subTier(MonthRuns.Across run) {
        int below = run.row() + 1;
        if (below >= head.size()) {
            return false;
        }
        int words = 0;
        for (int column = run.first(); column <= Math.min(run.last() + 2, head.width() - 1); column++) {
            Cell cell = head.cell(below, column);
            if (cell instanceof Cell.Numeric || TableEdges.isNumber(cell)) {
                return false;
            }
            words += cell instanceof Cell.Text text && text.text().strip().length() > 1 && isHeaderWord(text.text())
                    ? 1
                    : 0;
        }
        return words >= run.columns().size();
    }

    private boolean isHeaderWord(String text) {
        return PartsOfDay.contains(text) || headings.of(List.of(text)).meaning() != Meaning.OTHER;
    }
}
