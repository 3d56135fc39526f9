package city.kaen.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Objects in buckets, of which some keep every version.
public interface ObjectStore {
    /// What is known of an object without reading it.
    ///
    /// @param versionId the version, or empty in a bucket without versions
    record Head(String key, String versionId, long bytes, Instant lastModified, String eTag) {}

    /// An object and its bytes. The array is the caller's own.
    @SuppressWarnings("ArrayRecordComponent")
    record StoredObject(Head head, byte[] content) {}

    /// One version of one object, or the mark of its removal, which has no bytes.
    record Version(String key, String versionId, Instant lastModified, long bytes, boolean removed, boolean latest) {}

    /// Looks at one version of an object; an empty version means the latest.
    Optional<Head> head(String bucket, String key, String versionId);

    /// Reads one version of an object; an empty version means the latest. Empty if it is gone.
    Optional<StoredObject> get(String bucket, String key, String versionId);

    /// Writes an object, whatever stands there.
    ///
    /// @param headers `Content-Type` and `Cache-Control`
    void put(String bucket, String key, byte[] content, Map<String, String> headers);

    /// Writes an object unless one stands there.
    ///
    /// @return false if one stood there; it is unchanged
    boolean putIfAbsent(String bucket, String key, byte[] content, Map<String, String> headers);

    /// Writes an object if the one that stands there has this eTag (empty: if none stands there).
    ///
    /// @return false if another one stands there; it is unchanged
    boolean putIfMatch(String bucket, String key, byte[] content, Map<String, String> headers, Optional<String> eTag);

    /// The keys under a prefix, in order.
    List<Head> list(String bucket, String prefix);

    /// Every version and removal under a prefix, oldest first within a key.
    List<Version> versions(String bucket, String prefix);

    /// The same as [#list], asked for while it is read: a bucket of any size takes the room of one answer.
    ///
    /// @param after keys up to this one are passed over; with an empty one, none is
    default Stream<Head> walk(String bucket, String prefix, String after) {
        return list(bucket, prefix).stream().filter(head -> head.key().compareTo(after) > 0);
    }

    /// The same as [#versions], asked for while it is read.
    default Stream<Version> walkVersions(String bucket, String prefix) {
        return versions(bucket, prefix).stream();
    }
}
