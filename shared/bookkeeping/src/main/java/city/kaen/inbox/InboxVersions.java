package city.kaen.inbox;

import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.ObjectVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The versions of one inbox object, each with the time that orders it.
///
/// The store tells time to the second. Versions of one key within one instant are set a microsecond apart in the order
/// in which the store lists them, so that the later upload is later whatever the order of events.
final class InboxVersions {
    /// One version, how large it is, and whether it is the mark of the object's removal.
    record Placed(ObjectVersion version, long bytes, boolean removed) {}

    private static final long MICROSECOND = 1_000;

    private InboxVersions() {}

    /// Every version of a key, oldest first.
    static List<Placed> of(ObjectStore store, String bucket, String key, InboxKey place) {
        List<Placed> placed = new ArrayList<>();
        Instant last = Instant.MIN;
        for (ObjectStore.Version version : store.versions(bucket, key)) {
            if (!version.key().equals(key)) {
                continue; // another object whose key only begins the same
            }
            Instant at = version.lastModified();
            last = at.isAfter(last) ? at : last.plusNanos(MICROSECOND);
            placed.add(new Placed(
                    new ObjectVersion(place.city(), place.department(), key, version.versionId(), last),
                    version.bytes(),
                    version.removed()));
        }
        return placed;
    }
}
