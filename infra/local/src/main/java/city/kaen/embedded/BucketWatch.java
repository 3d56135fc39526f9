package city.kaen.embedded;

import city.kaen.cloud.S3ObjectStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;

/// Finds what has happened in one bucket since the last look: new versions, marks of removal, versions deleted for
/// good.
///
/// S3's emulator sends no notifications, so the bucket is listed and compared.
final class BucketWatch {
    private final S3Client s3;
    private final String bucket;
    private final SeenVersions seen;
    private final Clock clock;
    private final Set<SeenVersions.Id> underWay = new HashSet<>();
    private Set<SeenVersions.Id> missing = Set.of();

    BucketWatch(S3Client s3, String bucket, SeenVersions seen, Clock clock) {
        this.s3 = s3;
        this.bucket = bucket;
        this.seen = seen;
        this.clock = clock;
    }

    /// What has happened, oldest first; each change is told once, until the cloud is started anew without it being
    /// [#done].
    List<ObjectChange> look() {
        List<ObjectChange> listed = list();
        List<ObjectChange> news = new ArrayList<>();
        Set<SeenVersions.Id> there = new HashSet<>();
        synchronized (this) {
            for (ObjectChange change : listed) {
                SeenVersions.Id id = id(change);
                there.add(id);
                if (!seen.contains(id) && underWay.add(id)) {
                    news.add(change);
                }
            }
        }
        news.addAll(deletedForGood(there));
        return news;
    }

    /// Remembers that a change has been dealt with.
    synchronized void done(ObjectChange change) {
        SeenVersions.Id id = id(change);
        if (change.event().equals("ObjectRemoved:Delete")) {
            seen.remove(id);
        } else {
            seen.add(id);
        }
        underWay.remove(id);
    }

    /// A version counts as deleted when two looks in a row do not find it: one alone may have raced with a write.
    private synchronized List<ObjectChange> deletedForGood(Set<SeenVersions.Id> there) {
        Set<SeenVersions.Id> nowMissing = new HashSet<>(seen.all());
        nowMissing.removeAll(there);
        List<ObjectChange> changes = new ArrayList<>();
        for (SeenVersions.Id id : nowMissing) {
            if (missing.contains(id) && underWay.add(id)) {
                changes.add(new ObjectChange(
                        "ObjectRemoved:Delete", bucket, id.key(), id.versionId(), 0, "", clock.instant(), 0));
            }
        }
        missing = nowMissing;
        return changes;
    }

    private List<ObjectChange> list() {
        List<ObjectChange> changes = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        // URL-encoded: XML cannot hold every character of a key, and one such key would hide all the others.
        var pages = s3.listObjectVersionsPaginator(ListObjectVersionsRequest.builder()
                .bucket(bucket)
                .maxKeys(S3ObjectStore.VERSIONS_AT_ONCE)
                .encodingType(EncodingType.URL)
                .build());
        for (var page : pages) {
            page.versions().forEach(version -> {
                String eTag = text(version.eTag()).replace("\"", "");
                changes.add(new ObjectChange(
                        eTag.contains("-") ? "ObjectCreated:CompleteMultipartUpload" : "ObjectCreated:Put",
                        bucket,
                        version.key(),
                        text(version.versionId()),
                        version.size(),
                        eTag,
                        version.lastModified(),
                        ordinals.merge(version.key(), 1, Integer::sum)));
            });
            page.deleteMarkers()
                    .forEach(marker -> changes.add(new ObjectChange(
                            "ObjectRemoved:DeleteMarkerCreated",
                            bucket,
                            marker.key(),
                            text(marker.versionId()),
                            0,
                            "",
                            marker.lastModified(),
                            ordinals.merge(marker.key(), 1, Integer::sum))));
        }
        // Listed newest first, so the ordinals count backwards; turned round they grow with time.
        changes.replaceAll(change -> new ObjectChange(
                change.event(),
                change.bucket(),
                change.key(),
                change.versionId(),
                change.size(),
                change.eTag(),
                change.at(),
                ordinals.getOrDefault(change.key(), 0) - change.ordinal()));
        changes.sort(Comparator.comparing(ObjectChange::at)
                .thenComparing(ObjectChange::key)
                .thenComparingInt(ObjectChange::ordinal));
        return changes;
    }

    private static SeenVersions.Id id(ObjectChange change) {
        return new SeenVersions.Id(change.key(), change.versionId());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
