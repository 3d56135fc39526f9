package city.kaen.table;

/// How far a table may reach: the grid of Excel since 2007 (ECMA-376 part 1, 18.3.1), and how much one cell may hold.
final class Grid {
    static final int COLUMNS = 16_384;
    static final int ROWS = 1_048_576;

    /// Excel allows 32,767 characters a cell; a CSV or JSON cell may hold somewhat more.
    static final int CELL_BYTES = 1 << 20;

    private Grid() {}
}
