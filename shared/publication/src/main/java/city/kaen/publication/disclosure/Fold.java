package city.kaen.publication.disclosure;

import city.kaen.activity.Quantity;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds up entries that may no longer be told apart. No number is changed, only sums are formed.
final class Fold {
    private record Key(
            Book book,
            String ref,
            String activity,
            String department,
            String district,
            String factor,
            boolean counted,
            boolean held,
            String facility) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::book)
                .thenComparing(Key::ref)
                .thenComparing(Key::activity)
                .thenComparing(Key::department)
                .thenComparing(Key::district)
                .thenComparing(Key::factor)
                .thenComparing(Key::counted)
                .thenComparing(Key::held)
                .thenComparing(Key::facility);

        static Key of(CellEntry entry) {
            return new Key(
                    entry.book(),
                    entry.ref(),
                    entry.activity(),
                    entry.department(),
                    entry.district(),
                    entry.factor(),
                    entry.counted(),
                    entry.gases().isEmpty(),
                    entry.facility());
        }
    }

    private Fold() {}

    /// The entries, those summed that differ in nothing but their quantity and how it was estimated.
    static List<CellEntry> together(Collection<CellEntry> entries) {
        TreeMap<Key, List<CellEntry>> alike = new TreeMap<>(Key.ORDER);
        entries.forEach(entry ->
                alike.computeIfAbsent(Key.of(entry), key -> new ArrayList<>()).add(entry));
        return alike.values().stream().map(Fold::sum).toList();
    }

    /// One entry without the facility it is of.
    static CellEntry unnamed(CellEntry entry) {
        return moved(entry, entry.ref(), entry.department(), entry.district());
    }

    /// One entry of another place, department or cell, and of no facility.
    static CellEntry moved(CellEntry entry, String ref, String department, String district) {
        return new CellEntry(
                entry.book(),
                ref,
                entry.activity(),
                department,
                district,
                entry.quantity(),
                entry.gases(),
                entry.factor(),
                entry.counted(),
                entry.estimate());
    }

    private static CellEntry sum(List<CellEntry> alike) {
        CellEntry first = alike.getFirst();
        if (alike.size() == 1) {
            return first;
        }
        TreeSet<String> estimates = new TreeSet<>();
        alike.stream().filter(CellEntry::isEstimated).forEach(entry -> estimates.add(entry.estimate()));
        return new CellEntry(
                first.book(),
                first.ref(),
                first.activity(),
                first.department(),
                first.district(),
                alike.stream().map(CellEntry::quantity).reduce(Quantity::plus).orElse(first.quantity()),
                first.gases()
                        .map(ignored -> GasMasses.sum(alike.stream()
                                .flatMap(entry -> entry.gases().stream())
                                .toList())),
                first.factor(),
                first.counted(),
                String.join("; ", estimates),
                first.facility());
    }
}
