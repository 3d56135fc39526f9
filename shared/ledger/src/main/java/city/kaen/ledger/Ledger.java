package city.kaen.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One ledger: all its ports over one store.
///
/// Two uploads validated at the same moment never miss each other, because writers and readers go opposite ways.
/// A writer, for one object version:
///
/// 1. commits its statements, all in one call ([Statements#commit]);
/// 2. records the outcome ([Uploads#record]);
/// 3. marks the months of this and every other version of the key ([DirtyMonths#mark]); steps 2 and 3 are [#conclude];
/// 4. writes the receipt, which is the sign that nothing is left to do.
///
/// A reader lists the marks first, then reads statements and outcomes ([#live]), computes, moves the head, and clears
/// only the counters it listed. Whatever a reader did not see is marked after it looked, and stays marked for the next
/// one. Each step may be repeated, so a writer that dies anywhere is simply run again.
public interface Ledger {
    Uploads uploads();

    Statements statements();

    DirtyMonths dirtyMonths();

    Revisions revisions();

    Cities cities();

    FactorSets factorSets();

    Layouts layouts();

    Unpublished unpublished();

    /// What all calls of this ledger were charged so far; nothing where the store charges nothing.
    default Capacity capacity() {
        return Capacity.NONE;
    }

    /// Concludes an upload whose statements are committed: records its outcome and marks every month it may change.
    ///
    /// A refused upload changes nothing and marks nothing. An accepted or removed one marks the months of every version
    /// of its key: the earlier ones no longer hold, and where a version comes late, a later one may stand in another
    /// light.
    ///
    /// @return false if this version had an outcome already; the months are marked all the same
    default boolean conclude(Upload upload) {
        boolean first = uploads().record(upload);
        if (upload instanceof Upload.Rejected) {
            return first;
        }
        ObjectVersion version = upload.version();
        Set<YearMonth> months = new TreeSet<>();
        for (Upload other : uploads().history(version.city(), version.key())) {
            if (other instanceof Upload.Accepted accepted) {
                months.addAll(accepted.months());
            }
        }
        dirtyMonths().mark(version.city(), months);
        return first;
    }

    /// What counts in a month of a city, of all that was concluded before the call. Who wants several months asks a
    /// [LiveReader].
    default LiveStatements live(String city, YearMonth month) {
        return new LiveReader(this, city).live(month);
    }

    /// What counted in a month of a city as the inbox was at a moment, rebuilt from what is kept.
    ///
    /// @param at the last moment that counts, in the time of uploads
    default LiveStatements asOf(Instant at, String city, YearMonth month) {
        return new LiveReader(this, city, said -> said.asOf(at)).live(month);
    }

    /// All that was said of a month of a city and concluded before the call.
    default SaidOfMonth said(String city, YearMonth month) {
        List<Statements.Committed> committed = statements().of(city, month);
        Map<String, List<Upload>> histories = new HashMap<>();
        for (Statements.Committed each : committed) {
            histories.computeIfAbsent(each.version().key(), key -> uploads().history(city, key));
        }
        // An outcome may have come between the two reads. Its statements were there before it: read again, they are
        // found.
        if (misses(committed, histories, month)) {
            committed = statements().of(city, month);
        }
        return new SaidOfMonth(month, committed, histories);
    }

    /// What one department said of a month of a city, of all that was concluded before the call.
    default SaidOfMonth said(String city, YearMonth month, String department) {
        return said(city, month).by(department);
    }

    /// Says that a month was computed and its mark cleared, so that the store may note what it need not look up again.
    /// Changes nothing that counts, and need not be done.
    default void settle(String city, YearMonth month) {}

    private static boolean misses(
            List<Statements.Committed> committed, Map<String, List<Upload>> histories, YearMonth month) {
        Set<ObjectVersion> read = new HashSet<>();
        for (Statements.Committed each : committed) {
            read.add(each.version());
        }
        for (List<Upload> history : histories.values()) {
            for (Upload upload : history) {
                if (upload instanceof Upload.Accepted accepted
                        && accepted.months().contains(month)
                        && !read.contains(accepted.version())) {
                    return true;
                }
            }
        }
        return false;
    }
}
