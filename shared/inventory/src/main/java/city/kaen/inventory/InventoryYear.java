package city.kaen.inventory;

import java.util.List;

/// The computed inventory of one calendar year: its months that have data, in order. Totals are always derived.
public record InventoryYear(int year, List<InventoryMonth> months) {
    public InventoryYear {
        months = List.copyOf(months);
    }
}
