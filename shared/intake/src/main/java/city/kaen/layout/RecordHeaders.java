package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.When;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// Header rows of records: they name a time and something else.
final class RecordHeaders {
    private final SheetHead head;
    private final Headings headings;
    private final TableEdges edges;
    private final BiPredicate<Integer, Integer> claimed;

    /// @param claimed whether a cell, by row and column, belongs to a table already
    RecordHeaders(SheetHead head, Headings headings, TableEdges edges, BiPredicate<Integer, Integer> claimed) {
        this.head = head;
        this.headings = headings;
        this.edges = edges;
        this.claimed = claimed;
    }

    /// The last row of a record table's header that begins here, or nothing where none does.
    Optional<Integer> last(int row) {
        if (claimed.test(row, 0)
                || head.filled(row, 0, head.width()) < 2
                || edges.isMetadata(row)
                || edges.looksLikeData(row, 0, head.width())) {
            return Optional.empty();
        }
        int times = 0;
        boolean other = false;
        for (int column = 0; column < head.row(row).cells().size(); column++) {
            if (!(head.cell(row, column) instanceof Cell.Text text)) {
                continue;
            }
            Heading heading = headings.of(List.of(text.text()));
            if (heading.month().orElse(null) instanceof When.OnDay) {
                continue; // a day that is printed beside the word for it, above the table
            }
            Meaning meaning = heading.meaning();
            if (meaning == Meaning.DATE && PartsOfDay.contains(text.text())) {
                continue; // the day rate of a meter that counts day and night apart
            }
            times += meaning.isTime() ? 1 : 0;
            other |= !meaning.isTime() && meaning != Meaning.OTHER && meaning != Meaning.NOTE;
        }
        if (times == 0 || (!other && times == 1)) {
            return Optional.empty();
        }
        int below = row + 1;
        boolean tier = below < head.size()
                && !head.blank(below)
                && edges.numbers(below, 0, head.width()) == 0
                && (firstIsBlank(below, row) || NumberedDays.counts(head.row(below)))
                && head.filled(below, 0, head.width()) >= 2;
        return Optional.of(tier ? below : row);
    }

    /// Whether a record table's header ends in a row.
    boolean endAt(int row) {
        return IntStream.of(row, row - 1)
                .filter(first -> first >= 0)
                .anyMatch(first -> last(first).filter(end -> end == row).isPresent());
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

    /// A page's header that says what the first one said begins no other table.
    boolean repeats(int header, int row) {
        for (int column = 0; column < head.width(); column++) {
            if (!head.text(header, column).equals(head.text(row, column))) {
                return false;
            }
        }
        return true;
    }
}
