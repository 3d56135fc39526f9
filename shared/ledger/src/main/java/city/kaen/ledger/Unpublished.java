package city.kaen.ledger;

import java.util.List;

/// The cities whose publication may be older than what they have: a recalculation marks its city when it has ended,
/// and whoever publishes clears the counter it read.
public interface Unpublished {
    /// Marks a city; the counter grows with every mark and never comes again, even after the mark was cleared.
    default void mark(String city) {
        mark(city, "");
    }

    /// Marks a city and says why, for readers of what is published.
    ///
    /// @param why an operator's reason; empty where the figures moved because files did. The latest one stays until the
    /// mark
    /// is cleared
    void mark(String city, String why);

    /// The marks, by city.
    List<Pending> list();

    /// Clears a mark if its counter is still the one that was read; else it stays, for the next run.
    void clear(Pending mark);

    /// A mark as it was read.
    ///
    /// @param why an operator's reason, or empty
    record Pending(String city, long counter, String why) {}
}
