package city.kaen.change;

import city.kaen.emission.GwpSet;
import city.kaen.inventory.InventoryMonth;
import java.util.List;

/// One side of a comparison: the months of a revision and the potentials it was published under.
public record Revision(List<InventoryMonth> months, GwpSet gwp) {
    public Revision {
        months = List.copyOf(months);
    }
}
