package city.kaen.table;

/// The permanent codes of files that are not read, one factory each, so that no code is spelt twice.
///
/// A detail names the place and the fact in few words; how to fix it is told by the findings' texts.
final class Refused {
    private Refused() {}

    /// Nothing stands in the file: no bytes, only a byte order mark, only white space.
    static UnreadableTableException empty() {
        return new UnreadableTableException("file-empty", "nothing stands in the file");
    }

    /// Neither text nor any format known here.
    static UnreadableTableException notATable(String what) {
        return new UnreadableTableException("file-not-a-table", what);
    }

    static UnreadableTableException pdf() {
        return new UnreadableTableException("file-is-pdf", "PDF");
    }

    static UnreadableTableException image(String kind) {
        return new UnreadableTableException("file-is-image", kind);
    }

    /// A text document or a presentation.
    static UnreadableTableException document(String kind) {
        return new UnreadableTableException("file-is-document", kind);
    }

    /// HTML, often saved by a web system under the name of a spreadsheet.
    static UnreadableTableException webPage() {
        return new UnreadableTableException("file-is-web-page", "HTML");
    }

    static UnreadableTableException archive(String kind) {
        return new UnreadableTableException("file-is-archive", kind);
    }

    /// A workbook of a format that is not read here: ODS, XLSB, Excel 95 and older.
    static UnreadableTableException otherWorkbook(String kind) {
        return new UnreadableTableException("file-is-other-workbook", kind);
    }

    /// Opens only with a password.
    static UnreadableTableException encrypted(String kind) {
        return new UnreadableTableException("file-encrypted", kind);
    }

    /// Cut short or damaged on its way.
    static UnreadableTableException broken(String where) {
        return new UnreadableTableException("file-broken", where);
    }

    /// Made to do harm: it unfolds without measure or asks for other files.
    static UnreadableTableException unsafe(String where) {
        return new UnreadableTableException("file-unsafe", where);
    }

    static UnreadableTableException tooLarge(String where) {
        return new UnreadableTableException("file-too-large", where);
    }

    /// A row or a cell reference beyond the last column or row a spreadsheet has.
    static UnreadableTableException beyondTheGrid(String where) {
        return new UnreadableTableException("file-beyond-grid", where);
    }

    static UnreadableTableException cellTooLong(String where) {
        return new UnreadableTableException("file-cell-too-long", where);
    }

    /// A quoted field that never closes.
    static UnreadableTableException openQuote(int line) {
        return new UnreadableTableException("csv-quote-open", "line " + line);
    }

    /// Text in no encoding that is read here.
    static UnreadableTableException encoding(String where) {
        return new UnreadableTableException("file-encoding-unknown", where);
    }

    /// JSON, but not an array of flat rows.
    static UnreadableTableException notRows(String where) {
        return new UnreadableTableException("json-not-rows", where);
    }
}
