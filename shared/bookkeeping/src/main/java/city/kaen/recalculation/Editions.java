package city.kaen.recalculation;

import city.kaen.factor.EmissionFactor;
import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The editions of factor sets that entries name, in use or not.
final class Editions {
    private Editions() {}

    static List<EmissionFactor> named(Ledger ledger, Collection<InventoryMonth> months) {
        Set<String> named = new TreeSet<>();
        months.forEach(month -> month.entries().forEach(entry -> {
            int slash = entry.factor().indexOf('/');
            int at = entry.factor().indexOf('@');
            if (at > 0 && at < slash) {
                named.add(entry.factor().substring(0, slash));
            }
        }));
        List<EmissionFactor> factors = new ArrayList<>();
        for (String name : named) {
            List<String> parts = Arrays.asList(name.split("@", 2));
            factors.addAll(ledger.factorSets().get(parts.getFirst(), parts.getLast()));
        }
        return factors;
    }
}
