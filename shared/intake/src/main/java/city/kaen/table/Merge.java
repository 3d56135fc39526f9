package city.kaen.table;

/// A merged range: rows counted from 1, columns from 0, both ends included.
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final int ROWS = 200;
    private static final int COLUMNS = 300;

    /// As much of it as a heading reaches: two hundred rows down and three hundred columns across from its first cell.
    public Merge near() {
        return new Merge(
                firstRow, firstColumn, Math.min(lastRow, firstRow + ROWS), Math.min(lastColumn, firstColumn + COLUMNS));
    }
}
