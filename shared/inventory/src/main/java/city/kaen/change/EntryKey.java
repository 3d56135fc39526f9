package city.kaen.change;

import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import java.time.YearMonth;
import java.util.Comparator;

/// What an entry is of; the same in both revisions.
public record EntryKey(
        YearMonth month, Book book, String ref, String activity, String department, String district, String facility)
        implements Comparable<EntryKey> {
    private static final Comparator<EntryKey> ORDER = Comparator.comparing(EntryKey::month)
            .thenComparing(EntryKey::book)
            .thenComparing(EntryKey::ref)
            .thenComparing(EntryKey::activity)
            .thenComparing(EntryKey::department)
            .thenComparing(EntryKey::district)
            .thenComparing(EntryKey::facility);

    static EntryKey of(YearMonth month, CellEntry entry) {
        return new EntryKey(
                month,
                entry.book(),
                entry.ref(),
                entry.activity(),
                entry.department(),
                entry.district(),
                entry.facility());
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }
}
