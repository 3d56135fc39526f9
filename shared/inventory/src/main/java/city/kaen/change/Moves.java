package city.kaen.change;

import city.kaen.activity.Unit;
import city.kaen.inventory.CellEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Data that stand under another book, cell, district or facility than before, because the profile says so now.
final class Moves {
    private Moves() {}

    /// What one department reports of one activity in one month, wherever it stands.
    private record Data(YearMonth month, String activity, String department, Unit unit) {}

    /// The keys of both sides under which only the place of data changed: together they hold as much as before, and one
    /// of them at least is on one side only. What is estimated was never reported, and is left out.
    static Set<EntryKey> between(Map<EntryKey, CellEntry> before, Map<EntryKey, CellEntry> after) {
        Set<EntryKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<Data, List<EntryKey>> changed = new HashMap<>();
        for (EntryKey key : keys) {
            boolean stays = before.containsKey(key)
                    && after.containsKey(key)
                    && amount(before, key).compareTo(amount(after, key)) == 0;
            CellEntry any = before.containsKey(key) ? before.get(key) : after.get(key);
            if (any != null && !stays && !any.isEstimated()) {
                Data data = new Data(
                        key.month(),
                        key.activity(),
                        key.department(),
                        any.quantity().unit());
                changed.computeIfAbsent(data, ignored -> new ArrayList<>()).add(key);
            }
        }
        Set<EntryKey> moved = new TreeSet<>();
        changed.values().stream()
                .filter(group -> group.stream().anyMatch(key -> !before.containsKey(key) || !after.containsKey(key)))
                .filter(group -> sum(before, group).compareTo(sum(after, group)) == 0)
                .forEach(moved::addAll);
        return moved;
    }

    private static BigDecimal sum(Map<EntryKey, CellEntry> entries, List<EntryKey> keys) {
        return keys.stream().map(key -> amount(entries, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Map<EntryKey, CellEntry> entries, EntryKey key) {
        CellEntry entry = entries.get(key);
        return entry == null ? BigDecimal.ZERO : entry.quantity().amount();
    }
}
