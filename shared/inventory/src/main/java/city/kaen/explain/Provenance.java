package city.kaen.explain;

import city.kaen.inventory.CellEntry;
import java.time.YearMonth;
import java.util.List;

/// Knows which lines of which files an entry is made of. The ledger answers; the inventory only asks.
@FunctionalInterface
public interface Provenance {
    List<LineOrigin> linesOf(YearMonth month, CellEntry entry);

    /// Knows no lines: the tree ends at the entries.
    static Provenance none() {
        return (month, entry) -> List.of();
    }
}
