package city.kaen.registration;

import city.kaen.cloud.ObjectStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The versions of reference objects, each with the time that orders it: of one key, versions within one instant are
/// set a microsecond apart in the order in which the store lists them.
public final class ReferenceVersions {
    private static final long MICROSECOND = 1_000;

    /// One version that was put, and when.
    public record Placed(String key, String versionId, Instant uploadedAt) {}

    private ReferenceVersions() {}

    /// Every version under a prefix but the marks of removals, which take nothing back; by key, then oldest first.
    public static List<Placed> of(ObjectStore store, String bucket, String prefix) {
        List<Placed> placed = new ArrayList<>();
        String key = "";
        Instant last = Instant.MIN;
        for (ObjectStore.Version version : store.versions(bucket, prefix)) {
            Instant at = version.lastModified();
            last = at.isAfter(last) || !version.key().equals(key) ? at : last.plusNanos(MICROSECOND);
            key = version.key();
            if (!version.removed()) {
                placed.add(new Placed(key, version.versionId(), last));
            }
        }
        return placed;
    }
}
