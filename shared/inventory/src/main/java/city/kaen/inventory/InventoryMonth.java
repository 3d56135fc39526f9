package city.kaen.inventory;

import java.time.YearMonth;
import java.util.List;

/// The computed inventory of one month.
///
/// @param entries in the order of book, cell, activity, department, district
public record InventoryMonth(YearMonth month, List<CellEntry> entries) {
    public InventoryMonth {
        entries = List.copyOf(entries);
    }
}
