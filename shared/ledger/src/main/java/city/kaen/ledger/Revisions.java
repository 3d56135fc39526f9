package city.kaen.ledger;

import city.kaen.inventory.InventoryYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The computed inventories of a city. A revision is written once; only the head moves.
public interface Revisions {
    Optional<Head> head(String city);

    /// Keeps a year's inventory under the digest of its content.
    ///
    /// @return the digest
    String keep(String city, InventoryYear year);

    /// A year's inventory by its digest.
    ///
    /// @throws IllegalStateException if none is kept under that digest
    InventoryYear get(String city, int year, String digest);

    /// Moves the head from what it was read as (empty: there was none) to the next.
    ///
    /// @return false if the head is no longer what it was read as; then nothing was written
    boolean advance(String city, Optional<Head> from, Head to);

    /// Every revision there ever was, the head included, oldest first.
    List<Head> history(String city);

    /// Moves the head to an earlier state under a new number and holds it there: until a run that is told to go on
    /// ends, the turn says that it is held.
    ///
    /// @param why kept with the hold
    /// @return as for [#advance(String, Turn, Head)]
    boolean rollBack(String city, Turn turn, Head to, String why);

    /// Begins a run: whoever recomputes reads this before anything else.
    Turn turn(String city);

    /// Ends a run by moving the head.
    ///
    /// @return false if another run has ended since this one began, so that what it read may be older than what counts;
    ///     then nothing was written, and the run is to start over
    boolean advance(String city, Turn turn, Head to);

    /// Ends a run that changes nothing: the head stays, yet a run that began before and read less can no longer move
    /// it.
    ///
    /// @return as for [#advance(String, Turn, Head)]
    boolean confirm(String city, Turn turn);

    /// What a run began with.
    ///
    /// @param number how many runs had ended
    /// @param held why the head is not to be moved by a run that nobody asked for; ending a run ends the hold
    record Turn(Optional<Head> head, long number, Optional<String> held) {}

    /// A revision: its number, from 1, and the digest of each year's inventory.
    record Head(long number, Map<Integer, String> years) {
        public Head {
            years = java.util.Collections.unmodifiableMap(new TreeMap<>(years));
        }
    }
}
