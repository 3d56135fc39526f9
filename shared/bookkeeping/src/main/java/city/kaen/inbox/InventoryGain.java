package city.kaen.inbox;

import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.receipt.Receipt.Gain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the inventory gains by a file, in the set of potentials that its city publishes in.
final class InventoryGain {
    private final GwpSet gwp;
    private final String department;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private boolean computed = true;

    InventoryGain(CityProfile city, String department) {
        this.gwp = GwpSet.of(city.gwpSet());
        this.department = department;
    }

    /// Adds a month as it was and as it is; where either cannot be computed, nothing is said of any.
    void add(Optional<InventoryMonth> was, Optional<InventoryMonth> is) {
        if (was.isEmpty() || is.isEmpty()) {
            computed = false;
            return;
        }
        Predicate<CellEntry> own = entry -> entry.department().equals(department);
        before = before.add(sum(was.get().entries(), own));
        after = after.add(sum(is.get().entries(), own));
        total = total.add(sum(is.get().entries(), CellEntry::counted))
                .subtract(sum(was.get().entries(), CellEntry::counted));
    }

    Optional<Gain> gain() {
        return computed
                ? Optional.of(new Gain(gwp.id(), before, after, after.subtract(before), total))
                : Optional.empty();
    }

    private BigDecimal sum(List<CellEntry> entries, Predicate<CellEntry> which) {
        return entries.stream()
                .filter(which)
                .flatMap(entry -> entry.gases().stream())
                .map(gases -> gwp.of(gases).kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
