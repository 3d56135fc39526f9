package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Objects of which one ends the process that fetches it.
record Deadly(ObjectStore store, String deadly) implements ObjectStore {
    @Override
    public Optional<Head> head(String bucket, String key, String versionId) {
        return store.head(bucket, key, versionId);
    }

    @Override
    public Optional<StoredObject> get(String bucket, String key, String versionId) {
        if (key.equals(deadly)) {
            throw new OutOfMemoryError("of " + key);
        }
        return store.get(bucket, key, versionId);
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
        return store.versions(bucket, prefix);
    }
}
