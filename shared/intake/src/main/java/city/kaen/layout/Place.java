package city.kaen.layout;

/// Where in a file something stands.
///
/// @param sheet counted from 0
/// @param row as a spreadsheet counts it, from 1; 0 means the whole sheet
/// @param column counted from 0; -1 means the whole row
public record Place(int sheet, int row, int column) {
    /// The column as a spreadsheet names it, or empty for a whole row.
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
