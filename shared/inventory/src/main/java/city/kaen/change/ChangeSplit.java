package city.kaen.change;

import city.kaen.emission.Co2e;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.TotalKind;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The difference between two revisions, by entry and cause. The parts of an entry add up to its difference, and the
/// entries to that of any total, to the last digit.
///
/// Causes are taken one after the other: first the data change (at the old factor), then the factor or the method, then
/// the potentials. Emissions without removals are compared, and only counted entries.
public record ChangeSplit(SortedMap<EntryKey, Map<Cause, Co2e>> parts) {
    public ChangeSplit {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /// Splits the difference.
    ///
    /// @param factors a library that still has the factors of the earlier revision
    public static ChangeSplit of(Revision before, Revision after, FactorLibrary factors, DataCauses causes) {
        Map<EntryKey, CellEntry> old = entries(before);
        Map<EntryKey, CellEntry> now = entries(after);
        TreeSet<EntryKey> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        SortedMap<EntryKey, Map<Cause, Co2e>> parts = new TreeMap<>();
        Set<YearMonth> onBothSides = months(before);
        onBothSides.retainAll(months(after));
        Set<EntryKey> moved = Moves.between(old, now);
        boolean samePotentials = before.gwp().id().equals(after.gwp().id());
        for (EntryKey key : keys) {
            if (samePotentials && Optional.ofNullable(old.get(key)).equals(Optional.ofNullable(now.get(key)))) {
                continue;
            }
            List<DataChange> known = causes.of(key);
            Map<Cause, Co2e> split = new EntryChange(
                            Optional.ofNullable(old.get(key)),
                            Optional.ofNullable(now.get(key)),
                            before.gwp(),
                            after.gwp(),
                            factors,
                            known,
                            onBothSides.contains(key.month()),
                            known.isEmpty() && moved.contains(key))
                    .split();
            if (!split.isEmpty()) {
                parts.put(key, split);
            }
        }
        return new ChangeSplit(parts);
    }

    /// The parts of a total.
    public Map<Cause, Co2e> of(TotalKind kind) {
        return sum(key -> kind.holds(GpcCells.shipped().get(key.ref())));
    }

    /// The parts of a cell.
    public Map<Cause, Co2e> ofCell(String ref) {
        return sum(key -> key.ref().equals(ref));
    }

    private Map<Cause, Co2e> sum(Predicate<EntryKey> which) {
        Map<Cause, Co2e> sum = new EnumMap<>(Cause.class);
        parts.forEach((key, split) -> {
            if (which.test(key)) {
                split.forEach((cause, part) -> sum.merge(cause, part, Co2e::plus));
            }
        });
        return sum;
    }

    private static Set<YearMonth> months(Revision revision) {
        return revision.months().stream().map(InventoryMonth::month).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<EntryKey, CellEntry> entries(Revision revision) {
        Map<EntryKey, CellEntry> entries = new TreeMap<>();
        for (InventoryMonth month : revision.months()) {
            month.entries().stream()
                    .filter(entry -> !entry.ref().isEmpty())
                    .forEach(entry -> entries.put(EntryKey.of(month.month(), entry), entry));
        }
        return entries;
    }
}
