package city.kaen.publication.document;

import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An entry of the inventory and the month it is of.
record DatedEntry(YearMonth month, CellEntry entry) {
    private static final Comparator<DatedEntry> ORDER = Comparator.comparing(DatedEntry::month)
            .thenComparing(dated -> dated.entry().book())
            .thenComparing(dated -> dated.entry().ref())
            .thenComparing(dated -> dated.entry().activity())
            .thenComparing(dated -> dated.entry().department())
            .thenComparing(dated -> dated.entry().district())
            .thenComparing(dated -> dated.entry().factor())
            .thenComparing(dated -> dated.entry().facility());

    /// Every entry of a year, in an order that depends on what they are and not on how they came.
    static List<DatedEntry> of(InventoryYear year) {
        return year.months().stream()
                .flatMap(month -> month.entries().stream().map(entry -> new DatedEntry(month.month(), entry)))
                .sorted(ORDER)
                .toList();
    }

    static <K extends Comparable<K>> TreeMap<K, List<DatedEntry>> group(
            List<DatedEntry> entries, Function<CellEntry, K> by) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        dated -> by.apply(dated.entry()), TreeMap::new, Collectors.toUnmodifiableList()));
    }

    static TreeMap<YearMonth, List<DatedEntry>> byMonth(List<DatedEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(DatedEntry::month, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    static List<CellEntry> entries(List<DatedEntry> dated) {
        return dated.stream().map(DatedEntry::entry).toList();
    }
}
