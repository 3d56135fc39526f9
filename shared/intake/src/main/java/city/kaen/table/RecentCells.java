package city.kaen.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The cells of a text, by their bytes. Those read last that are not ASCII are kept: months and facilities repeat,
/// and are then neither decoded nor held again. ASCII is decoded faster than found.
final class RecentCells {
    private static final int SLOTS = 1 << 13;

    private final byte[] bytes;
    private final Charset charset;
    private final int[] hashes = new int[SLOTS];
    private final int[] froms = new int[SLOTS];
    private final int[] lengths = new int[SLOTS];
    private final Cell[] cells = new Cell[SLOTS];

    RecentCells(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        Arrays.fill(cells, Blanks.CELL);
    }

    /// The cell of the text that stands from one place on.
    ///
    /// @param hash of those bytes; equal bytes have equal hashes
    /// @param ascii whether all of them are
    Cell cell(int from, int length, int hash, boolean ascii) {
        if (length == 0) {
            return Blanks.CELL;
        }
        if (ascii) {
            return Blanks.cell(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        }
        int slot = (hash ^ hash >>> 13) & (SLOTS - 1);
        if (hashes[slot] == hash && lengths[slot] == length) {
            int seen = froms[slot];
            if (Arrays.equals(bytes, from, from + length, bytes, seen, seen + length)) {
                return cells[slot];
            }
        }
        Cell cell = Blanks.cell(new String(bytes, from, length, charset));
        hashes[slot] = hash;
        froms[slot] = from;
        lengths[slot] = length;
        cells[slot] = cell;
        return cell;
    }
}
