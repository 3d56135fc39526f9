package city.kaen.inbox;

import city.kaen.cloud.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store whose objects are said to be of two gigabytes, and must not be fetched.
record TwoGigabytes(ObjectStore store) implements ObjectStore {
    @Override
    public Optional<Head> head(String bucket, String key, String versionId) {
        return store.head(bucket, key, versionId);
    }

    @Override
    public Optional<StoredObject> get(String bucket, String key, String versionId) {
        throw new AssertionError(key + " was fetched");
    }

    @Override
    public void put(String bucket, String key, byte[] content, Map<String, String> headers) {
        store.put(bucket, key, content, headers);
    }

    @Override
    public boolean putIfAbsent(String bucket, String key, byte[] content, Map<String, String> headers) {
        return store.putIfAbsent(bucket, key, content, headers);
    }

    @Override
    public boolean putIfMatch(
            String bucket, String key, byte[] content, Map<String, String> headers, Optional<String> eTag) {
        return store.putIfMatch(bucket, key, content, headers, eTag);
    }

    @Override
    public List<Head> list(String bucket, String prefix) {
        return store.list(bucket, prefix);
    }

    @Override
    public List<Version> versions(String bucket, String prefix) {
        return store.versions(bucket, prefix).stream()
                .map(version -> new Version(
                        version.key(),
                        version.versionId(),
                        version.lastModified(),
                        2L << 30,
                        version.removed(),
                        version.latest()))
                .toList();
    }
}
