package city.kaen.layout;

/// Where in a file something stands.
///
/// @param sheet counted from 0
/// @param row as a spreadsheet counts it, from 1; 0 means the whole sheet
/// @param column counted from 0; -1 means the whole row
public record Place(int sheet, int row, int column) {
    private static final String[] LETTERS = all(256);

    /// The column as a spreadsheet names it, or empty for a whole row.
    public String letters() {
        return column + 1 < LETTERS.length ? LETTERS[column + 1] : letters(column);
    }

    /// One text for every cell of a column, not one a cell.
    private static String[] all(int columns) {
        String[] all = new String[columns + 1];
        for (int column = -1; column < columns; column++) {
            all[column + 1] = letters(column);
        }
        return all;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
