package city.kaen.ledger;

import java.util.List;

/// The cities whose publication may be older than what they have: a recalculation marks its city when it has ended,
/// and whoever publishes clears the counter it read.
public interface Unpublished {
    /// Marks a city; the counter grows with every mark and never comes again, even after the mark was cleared.
    void mark(String city);

    /// The marks, by city.
    List<Pending> list();

    /// Clears a mark if its counter is still the one that was read; else it stays, for the next run.
    void clear(Pending mark);

    record Pending(String city, long counter) {}
}
