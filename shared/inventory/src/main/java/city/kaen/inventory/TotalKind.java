package city.kaen.inventory;

/// The totals a city reports. Which cells each one holds is told by the cell's flags.
public enum TotalKind {
    BASIC,
    BASIC_PLUS,
    TERRITORIAL,
    OTHER_SCOPE_3;

    /// Whether this total holds a cell.
    public boolean holds(GpcCell cell) {
        return switch (this) {
            case BASIC -> cell.inBasic();
            case BASIC_PLUS -> cell.inBasicPlus();
            case TERRITORIAL -> cell.inTerritorial();
            case OTHER_SCOPE_3 -> cell.otherScope3();
        };
    }
}
