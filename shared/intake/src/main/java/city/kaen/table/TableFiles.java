package city.kaen.table;

import java.nio.charset.StandardCharsets;

/// Reads any file a department sends as tables, by what its content shows it to be; its name is never asked.
public final class TableFiles {
    private static final int HEAD = 1_024;

    private TableFiles() {}

    /// The tables of a file. The bytes are read in place and must not change while the tables are in use.
    ///
    /// @throws UnreadableTableException if the file is no table, is broken or encrypted, or is made to do harm; one
    /// that is so further down throws it from the rows
    public static TableFile read(byte[] content) {
        if (content.length == 0) {
            throw Refused.empty();
        }
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return OfficePackage.read(content);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return XlsTables.read(content);
        }
        FileKinds.refuseKnownOthers(head);
        PlainText text = Encoding.of(content);
        return JsonTables.isJson(text) ? JsonTables.read(text) : CsvTables.read(text);
    }
}
