package city.kaen.ledger;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/// What became of one object version.
public sealed interface Upload {
    ObjectVersion version();

    /// Its statements count, unless a later upload replaces them.
    ///
    /// @param sha256 of the object's bytes, in hexadecimal
    /// @param months the months it has statements for
    record Accepted(ObjectVersion version, String sha256, Set<YearMonth> months) implements Upload {
        public Accepted {
            months = java.util.Collections.unmodifiableSet(new TreeSet<>(months));
        }
    }

    /// It was refused; an earlier accepted version of the same key still counts.
    record Rejected(ObjectVersion version, String sha256) implements Upload {}

    /// The object was removed; what it had replaced counts again.
    record Removed(ObjectVersion version) implements Upload {}
}
