package city.kaen.ledger;

import city.kaen.intake.Line;
import city.kaen.ledger.Statements.Committed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What counts in one month of one city, what does not, and why. A pure function of what was committed and of what
/// became of
/// each upload; the order in which they came does not matter, only the order of [ObjectVersion].
///
/// Of one key, the latest version that was accepted or removed speaks: a refused version changes nothing, a version
/// that no
/// longer covers the month takes back what an earlier one said, a removal takes back all. Between the keys of one
/// department
/// and dataset, in the order of their versions:
///
/// - lines that share no identity with what is live: another part; both are live;
/// - lines that share an identity: a correction; it replaces every object it shares one with, whole, for this month;
/// - lines equal to those they would replace: nothing changes, the earliest stays the source.
///
/// @param live what counts, in the order of versions; no two share a line identity within a department and dataset
/// @param setAside what was committed but does not count, in the order of versions, each with the reason
public record LiveStatements(List<Committed> live, List<SetAside> setAside) {
    public LiveStatements {
        live = List.copyOf(live);
        setAside = List.copyOf(setAside);
    }

    /// Resolves one month of one city.
    ///
    /// @param committed every statement of the month
    /// @param historyByKey what became of each version of each of their keys, at least
    public static LiveStatements of(Collection<Committed> committed, Map<String, List<Upload>> historyByKey) {
        return Resolution.of(committed, historyByKey);
    }

    /// Resolves one month of one city as the inbox was at a moment: of what was uploaded or removed later, nothing is
    /// known.
    ///
    /// @param at the last moment that counts, in the time of uploads, never of processing
    public static LiveStatements asOf(
            Instant at, Collection<Committed> committed, Map<String, List<Upload>> historyByKey) {
        List<Committed> known = committed.stream()
                .filter(each -> !each.version().uploadedAt().isAfter(at))
                .toList();
        Map<String, List<Upload>> histories = new HashMap<>();
        historyByKey.forEach((key, history) -> histories.put(
                key,
                history.stream()
                        .filter(upload -> !upload.version().uploadedAt().isAfter(at))
                        .toList()));
        return of(known, histories);
    }

    /// Every line that counts, with the object version it comes from.
    public List<LiveLine> lines() {
        return live.stream()
                .flatMap(each -> each.statement().lines().stream()
                        .map(line ->
                                new LiveLine(each.version(), each.statement().dataset(), line)))
                .toList();
    }

    /// A line that counts, and where it comes from.
    public record LiveLine(ObjectVersion version, String dataset, Line line) {}

    /// A statement that does not count.
    ///
    /// @param by the versions that stand instead; empty for [Reason#NOT_CONCLUDED]
    public record SetAside(Committed committed, Reason reason, List<ObjectVersion> by) {
        public SetAside {
            by = List.copyOf(by);
        }
    }

    /// Why a statement does not count.
    public enum Reason {
        /// A later version of the same object was accepted.
        NEWER_VERSION,
        /// Another object, uploaded later, states some of the same facts.
        REPLACED,
        /// It states exactly what already counts.
        REPEATS,
        /// The object was removed.
        WITHDRAWN,
        /// Its upload has no outcome yet, or was refused.
        NOT_CONCLUDED
    }
}
