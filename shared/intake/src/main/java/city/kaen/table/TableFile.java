package city.kaen.table;

import java.util.List;

/// A file read as tables.
///
/// @param format what its content shows it to be: `CSV`, `XLSX`, `XLS`, `JSON`
/// @param notes what the sender may want to know of how it was read, such as an old encoding
public record TableFile(String format, List<Sheet> sheets, List<Note> notes) {
    public TableFile {
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
    }

    /// A remark on the reading: a permanent code of the findings reference and what it is about.
    public record Note(String code, String detail) {}
}
