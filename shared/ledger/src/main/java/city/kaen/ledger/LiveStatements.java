package city.kaen.ledger;

import city.kaen.check.Doubt;
import city.kaen.intake.Line;
import city.kaen.ledger.Statements.Committed;
import java.util.List;
import java.util.Optional;

/// What counts in one month of one city, what does not, and why. A pure function of what was committed and of what
/// became of each upload; the order in which they came does not matter, only the order of [ObjectVersion].
///
/// Of one key, the latest version that was accepted or removed speaks: a refused version changes nothing, a version
/// that no longer covers the month takes back what an earlier one said, a removal takes back all. Between the keys of
/// one department and dataset, in the order of their versions:
///
/// - lines that share no identity with what is live: another part; both are live;
/// - lines that share an identity: a correction; it replaces every object it shares one with, whole, for this month;
/// - lines equal to those they would replace: nothing changes, the earliest stays the source.
///
/// A line that something speaks against is held: it does not count, and what would stand had its version never come
/// stands in its place, or nothing. Its sender confirms it by a later version that gives a reason.
///
/// @param live what counts, in the order of versions; no two share a line identity within a department and dataset. A
///     statement some of whose lines are held is here without them; one that was replaced but for lines that stand for
///     held ones is here with those alone
/// @param setAside what was committed but does not count, in the order of versions, each with the reason
/// @param held the lines that wait for their sender's word, in the order of versions
public record LiveStatements(List<Committed> live, List<SetAside> setAside, List<Held> held) {
    public LiveStatements {
        live = List.copyOf(live);
        setAside = List.copyOf(setAside);
        held = List.copyOf(held);
    }

    /// Resolves one month of one city as if nothing were in doubt.
    public static LiveStatements of(SaidOfMonth said) {
        return Resolution.standing(Resolution.of(said));
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

    /// A line that does not count until its sender confirms it.
    ///
    /// @param standing the line that stands in its place, where there is one
    public record Held(ObjectVersion version, String dataset, Line line, Doubt doubt, Optional<LiveLine> standing) {}

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
