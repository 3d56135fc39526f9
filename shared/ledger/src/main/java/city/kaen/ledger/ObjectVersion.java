package city.kaen.ledger;

import java.time.Instant;
import java.util.Comparator;

/// One version of one object in the inbox.
///
/// Ordered by upload time, then key, then version: the order in which uploads replace each other, whatever the order in
/// which their events arrive. A key and a version identify it; the store never gives a version twice.
///
/// @param key the object's key, decoded: `inbox/kkc/engineering/electricity.xlsx`
/// @param uploadedAt when the store took it in
public record ObjectVersion(String city, String department, String key, String versionId, Instant uploadedAt)
        implements Comparable<ObjectVersion> {
    private static final Comparator<ObjectVersion> ORDER = Comparator.comparing(ObjectVersion::uploadedAt)
            .thenComparing(ObjectVersion::key)
            .thenComparing(ObjectVersion::versionId);

    @Override
    public int compareTo(ObjectVersion other) {
        return ORDER.compare(this, other);
    }
}
