package city.kaen.table;

import java.nio.charset.Charset;
import java.util.List;

/// The text of a file, still as bytes: of a charset in which every byte below 0x80 is ASCII and stands for itself.
///
/// Not a record, since it holds an array. The array is the file's own wherever possible and must not be changed.
final class PlainText {
    private final byte[] bytes;
    private final int from;
    private final Charset charset;
    private final List<TableFile.Note> notes;

    PlainText(byte[] bytes, int from, Charset charset, List<TableFile.Note> notes) {
        this.bytes = bytes;
        this.from = from;
        this.charset = charset;
        this.notes = notes;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the text begins, behind a byte order mark.
    int from() {
        return from;
    }

    Charset charset() {
        return charset;
    }

    List<TableFile.Note> notes() {
        return notes;
    }
}
