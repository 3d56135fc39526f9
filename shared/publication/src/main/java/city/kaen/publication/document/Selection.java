package city.kaen.publication.document;

import city.kaen.inventory.CellEntry;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// A part of the inventory as it is now, and the same part as it was released.
///
/// @param released entries of the months that were released, with the mass that was released
record Selection(List<DatedEntry> now, List<DatedEntry> released) {
    static final Selection NOTHING = new Selection(List.of(), List.of());

    Selection {
        now = List.copyOf(now);
        released = List.copyOf(released);
    }

    boolean isEmpty() {
        return now.isEmpty();
    }

    List<CellEntry> entries() {
        return DatedEntry.entries(now);
    }

    Selection where(Predicate<CellEntry> which) {
        return new Selection(in(now, which), in(released, which));
    }

    /// A part for each key that something has now.
    <K extends Comparable<K>> SortedMap<K, Selection> by(Function<CellEntry, K> key) {
        return parts(DatedEntry.group(now, key), DatedEntry.group(released, key));
    }

    /// A part for each month that something has now.
    SortedMap<YearMonth, Selection> byMonth() {
        return parts(DatedEntry.byMonth(now), DatedEntry.byMonth(released));
    }

    private static <K extends Comparable<K>> SortedMap<K, Selection> parts(
            SortedMap<K, List<DatedEntry>> now, SortedMap<K, List<DatedEntry>> released) {
        SortedMap<K, Selection> parts = new TreeMap<>();
        now.forEach((key, entries) -> parts.put(key, new Selection(entries, released.getOrDefault(key, List.of()))));
        return Collections.unmodifiableSortedMap(parts);
    }

    private static List<DatedEntry> in(List<DatedEntry> entries, Predicate<CellEntry> which) {
        return entries.stream().filter(dated -> which.test(dated.entry())).toList();
    }
}
