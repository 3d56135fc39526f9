package city.kaen.table;

/// A merged range: rows counted from 1, columns from 0, both ends included.
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
