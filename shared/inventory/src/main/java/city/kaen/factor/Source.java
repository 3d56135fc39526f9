package city.kaen.factor;

/// Where a number stands: never empty, for there is no number without a source.
///
/// @param document who says it, where and when
/// @param table the table, sheet or section, or empty
/// @param page the page or row, or empty
public record Source(String document, String table, String page) {
    public Source {
        if (document.isBlank()) {
            throw new IllegalArgumentException("a source names a document");
        }
    }

    /// The source in one line.
    @Override
    public String toString() {
        return document + (table.isEmpty() ? "" : "; " + table) + (page.isEmpty() ? "" : "; " + page);
    }
}
