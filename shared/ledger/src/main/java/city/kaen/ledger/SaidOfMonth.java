package city.kaen.ledger;

import city.kaen.ledger.Statements.Committed;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// All that was ever said of one month of a city, and what became of each upload that said it.
///
/// @param committed every statement of the month, in the order of versions
/// @param histories what became of each version of each of their keys, at least, by key
public record SaidOfMonth(YearMonth month, List<Committed> committed, Map<String, List<Upload>> histories) {
    public SaidOfMonth {
        committed = List.copyOf(committed);
        histories = Map.copyOf(histories);
    }

    /// What was said by a moment, in the time of uploads: of what was uploaded or removed later, nothing is known.
    public SaidOfMonth asOf(Instant at) {
        return only(version -> !version.uploadedAt().isAfter(at));
    }

    /// What would have been said had a version never come.
    public SaidOfMonth without(ObjectVersion version) {
        return only(each -> !each.equals(version));
    }

    /// What one department said.
    public SaidOfMonth by(String department) {
        return only(version -> version.department().equals(department));
    }

    /// What some of the versions said.
    SaidOfMonth of(Collection<Committed> some) {
        return new SaidOfMonth(month, List.copyOf(some), histories);
    }

    private SaidOfMonth only(Predicate<ObjectVersion> known) {
        Map<String, List<Upload>> kept = new HashMap<>();
        histories.forEach((key, history) -> kept.put(
                key,
                history.stream().filter(upload -> known.test(upload.version())).toList()));
        return new SaidOfMonth(
                month,
                committed.stream().filter(each -> known.test(each.version())).toList(),
                kept);
    }
}
