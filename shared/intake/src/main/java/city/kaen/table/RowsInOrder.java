package city.kaen.table;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of a table that names its rows by number: those it leaves out between others are given blank, those
/// before the first and behind the last that holds something are not given.
abstract class RowsInOrder extends Spliterators.AbstractSpliterator<Row> {
    /// With the blank cells before and between others; a small file can ask for a full grid of them.
    private static final long MOST_CELLS = 100_000_000;

    private @Nullable Row ahead;
    private int next;
    private long cells;

    RowsInOrder() {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    }

    /// The next row that holds something, further down than the one before; null behind the last.
    abstract @Nullable Row read();

    /// Counts the cells a row takes, so that their number stays within bounds.
    final void count(int rowCells) {
        cells += rowCells;
        if (cells > MOST_CELLS) {
            throw Refused.tooLarge("more than " + MOST_CELLS + " cells");
        }
    }

    @Override
    public final boolean tryAdvance(Consumer<? super Row> action) {
        if (ahead == null) {
            ahead = read();
            if (ahead == null) {
                return false;
            }
            next = next == 0 ? ahead.number() : next;
        }
        int number = next++;
        if (number < ahead.number()) {
            action.accept(new Row(number, List.of(), false));
        } else {
            Row row = ahead;
            ahead = null;
            action.accept(row);
        }
        return true;
    }
}
