package city.kaen.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/// The records of a text, cut from its bytes one at a time, after RFC 4180 and forgiving where files are careless:
/// CR, LF and CRLF all end a record, a quote within an unquoted field stands for itself, text behind a closing quote
/// belongs to the field, records may be ragged.
///
/// A quote that never closes is refused: it would swallow the rest of the file. So is a field longer than a cell can
/// be.
final class CsvRows extends Spliterators.AbstractSpliterator<Row> {
    private static final int FIRST_WIDTH = 64;

    private final byte[] bytes;
    private final int end;
    private final Charset charset;
    private final boolean utf8;
    private final byte separator;
    private final boolean[] stops = new boolean[128];
    private final RecentCells recent;

    /// Where the next record begins, and its line.
    private int at;

    private int line = 1;

    /// Blank records before this place are followed by one that is not, and are given out.
    private int solidUntil;

    private boolean started;
    private int rows;

    private int fieldHash;
    private boolean fieldAscii;

    private Cell[] cells = new Cell[FIRST_WIDTH];
    private int width;
    private int filled;

    CsvRows(PlainText text, byte separator) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.bytes = text.bytes();
        this.end = bytes.length;
        this.charset = text.charset();
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.recent = new RecentCells(bytes, charset);
        this.separator = separator;
        this.at = text.from();
        stops[separator] = true;
        stops['\n'] = true;
        stops['\r'] = true;
        if (CsvSeparator.announced(text) >= 0) {
            record();
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
        if (at < solidUntil) {
            int number = line;
            record();
            action.accept(row(number));
            return true;
        }
        int start = at;
        int startLine = line;
        while (at < end) {
            int recordStart = at;
            int number = line;
            record();
            if (filled > 0) {
                if (started && recordStart > start) {
                    // Blank records stand before this one: go back and give them out first.
                    solidUntil = at;
                    at = start;
                    line = startLine;
                    return tryAdvance(action);
                }
                started = true;
                action.accept(row(number));
                return true;
            }
        }
        return false;
    }

    private Row row(int number) {
        if (++rows > Grid.ROWS) {
            throw Refused.beyondTheGrid("there are more than " + Grid.ROWS + " rows");
        }
        return new Row(number, List.of(Arrays.copyOf(cells, filled)), false);
    }

    /// Cuts one record into `cells`, of which the first `filled` end with one that holds something.
    private void record() {
        width = 0;
        filled = 0;
        while (true) {
            field();
            if (at >= end) {
                return;
            }
            byte stop = bytes[at++];
            if (stop == separator) {
                continue;
            }
            if (stop == '\r' && at < end && bytes[at] == '\n') {
                at++;
            }
            line++;
            return;
        }
    }

    private void field() {
        if (width == Grid.COLUMNS) {
            throw Refused.beyondTheGrid("line " + line + " has more than " + Grid.COLUMNS + " fields");
        }
        if (width == cells.length) {
            cells = Arrays.copyOf(cells, Math.min(cells.length * 4, Grid.COLUMNS));
        }
        Cell cell;
        if (at < end && bytes[at] == '"') {
            cell = quoted();
        } else {
            int from = at;
            at = unquotedEnd(at);
            cell = cell(from, at - from, fieldHash, fieldAscii);
        }
        cells[width++] = cell;
        if (!(cell instanceof Cell.Blank)) {
            filled = width;
        }
    }

    /// Where an unquoted field ends; leaves the hash of its bytes and whether all are ASCII.
    private int unquotedEnd(int from) {
        byte[] text = bytes;
        boolean[] stop = stops;
        int i = from;
        int last = end;
        int highest = Math.max(separator, '\r');
        int hash = 0;
        boolean ascii = true;
        while (i < last) {
            byte b = text[i];
            if (b >= 0) {
                if (b <= highest && stop[b]) {
                    break;
                }
                hash = hash * 31 + b;
                i++;
            } else {
                i += utf8 ? Utf8.length(b) : 1;
                hash = hash * 31 + text[i - 1];
                ascii = false;
            }
        }
        fieldHash = hash;
        fieldAscii = ascii;
        return i;
    }

    private Cell quoted() {
        int opened = line;
        int from = at + 1;
        int i = from;
        int last = Math.min(end, from + Grid.CELL_BYTES);
        int hash = 0;
        boolean ascii = true;
        boolean plain = true;
        while (true) {
            if (i >= last) {
                // At the end of the file; or longer than anyone means one field to be.
                throw Refused.openQuote(opened);
            }
            byte b = bytes[i];
            if (b < 0) {
                i += utf8 ? Utf8.length(b) : 1;
                hash = hash * 31 + bytes[i - 1];
                ascii = false;
                continue;
            }
            if (b == '"') {
                if (i + 1 >= end || bytes[i + 1] != '"') {
                    break;
                }
                plain = false;
                i++;
            } else if (b == '\n') {
                line++;
            } else if (b == '\r') {
                line += i + 1 < end && bytes[i + 1] == '\n' ? 0 : 1;
            }
            hash = hash * 31 + b;
            i++;
        }
        at = unquotedEnd(i + 1);
        if (plain && at == i + 1) {
            return cell(from, i - from, hash, ascii);
        }
        String within = text(from, i - from);
        String behind = text(i + 1, at - i - 1);
        return Blanks.cell((plain ? within : within.replace("\"\"", "\"")) + behind);
    }

    private Cell cell(int from, int length, int hash, boolean ascii) {
        if (length > Grid.CELL_BYTES) {
            throw Refused.cellTooLong("line " + line);
        }
        return recent.cell(from, length, hash, ascii);
    }

    private String text(int from, int length) {
        if (length > Grid.CELL_BYTES) {
            throw Refused.cellTooLong("line " + line);
        }
        return new String(bytes, from, length, charset);
    }
}
