package city.kaen.ledger;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/// The months of a city whose inventory is older than their statements.
public interface DirtyMonths {
    /// Marks months; each mark carries a counter that grows with every mark and never comes again, even after the mark
    /// was cleared.
    void mark(String city, Collection<YearMonth> months);

    /// The marks, oldest month first.
    List<Mark> list(String city);

    /// The cities that have any mark, in order: one small reading, whatever the number of cities that have none.
    List<String> cities();

    /// Clears a mark if its counter is still the one that was read; else it stays, for the next run.
    void clear(String city, Mark mark);

    record Mark(YearMonth month, long counter) {}
}
