package city.kaen.change;

import java.util.List;

/// What the ledger knows of why a quantity changed.
@FunctionalInterface
public interface DataCauses {
    /// The changes in the quantity of an entry. They are used where they add up to the whole change; else the whole is
    /// put down to what can be seen from the entries.
    List<DataChange> of(EntryKey key);

    /// Nothing is known beyond the entries themselves.
    static DataCauses unknown() {
        return key -> List.of();
    }
}
