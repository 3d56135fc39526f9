package city.kaen.layout;

import city.kaen.table.Row;
import java.util.Arrays;

/// Notices a row that stands twice, cell for cell, in a list of records.
final class Repeats {
    private final Table table;
    private final Problems problems;
    private long[] slots = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;

    Repeats(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /// Whether an equal row was read before; then it is told of.
    boolean seen(Row row) {
        if (table.form() || table.shape() == Table.Shape.ACROSS) {
            return false;
        }
        long hash = hash(row);
        if (size * 2 > slots.length) {
            grow();
        }
        int slot = slot(hash);
        if (slots[slot] == hash) {
            problems.add(
                    "duplicate-row",
                    new Place(table.sheet(), row.number(), -1),
                    Integer.toString(row.number()),
                    Integer.toString(rows[slot]),
                    "");
            return true;
        }
        slots[slot] = hash;
        rows[slot] = row.number();
        size++;
        return false;
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        int[] beforeRows = rows;
        slots = new long[before.length * 2];
        rows = new int[before.length * 2];
        Arrays.fill(slots, 0);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                slots[slot] = before[i];
                rows[slot] = beforeRows[i];
            }
        }
    }

    /// 64 bits of FNV-1a over the texts of the cells, with a mark between: two rows of one hash are equal.
    private static long hash(Row row) {
        long hash = 0xcbf29ce484222325L;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.cell(column).text();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
