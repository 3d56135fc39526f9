package city.kaen.table;

import java.util.ArrayList;
import java.util.List;

/// The merged ranges of one sheet while it is read. Ranges that lie over each other, as no spreadsheet writes them,
/// would let a small file stand for more cells than any memory holds.
final class Merges {
    private static final int MOST = 100_000;
    private static final long MOST_CELLS = 1_000_000;

    private final String part;
    private final List<Merge> ranges = new ArrayList<>();
    private long cells;

    Merges(String part) {
        this.part = part;
    }

    void add(Merge range) {
        Merge near = range.near();
        cells += (long) (near.lastRow() - near.firstRow() + 1) * (near.lastColumn() - near.firstColumn() + 1);
        ranges.add(range);
        if (ranges.size() > MOST) {
            throw Refused.tooLarge(part + " has more than " + MOST + " merged ranges");
        }
        if (cells > MOST_CELLS) {
            throw Refused.tooLarge(part + " has merged ranges of more than " + MOST_CELLS + " cells");
        }
    }

    List<Merge> toList() {
        return List.copyOf(ranges);
    }
}
