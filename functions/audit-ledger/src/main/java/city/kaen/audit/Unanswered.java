package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import java.util.Comparator;
import java.util.List;

/// A version of an object that lacked an answer when it was looked at.
///
/// @param outcomeOnly whether it has a receipt, and what the ledger says of it was lost
record Unanswered(ObjectStore.Version version, boolean outcomeOnly) {
    /// What has waited longest comes first: its event is the one that was lost, while what is young is mostly being
    /// answered at this moment.
    static List<Unanswered> oldestFirst(List<Unanswered> all) {
        return all.stream()
                .sorted(Comparator.comparing((Unanswered each) -> each.version().lastModified())
                        .thenComparing(each -> each.version().key())
                        .thenComparing(each -> each.version().versionId()))
                .toList();
    }
}
