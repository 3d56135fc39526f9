package city.kaen.inbox;

import city.kaen.cloud.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store under a function that dies at its first write.
final class NoWrites implements ObjectStore {
    private final ObjectStore store;

    NoWrites(ObjectStore store) {
        this.store = store;
    }

    @Override
    public Optional<Head> head(String bucket, String key, String versionId) {
        return store.head(bucket, key, versionId);
    }

    @Override
    public Optional<StoredObject> get(String bucket, String key, String versionId) {
        return store.get(bucket, key, versionId);
    }

    @Override
    public void put(String bucket, String key, byte[] content, Map<String, String> headers) {
        throw new IllegalStateException("died");
    }

    @Override
    public boolean putIfAbsent(String bucket, String key, byte[] content, Map<String, String> headers) {
        throw new IllegalStateException("died");
    }

    @Override
    public boolean putIfMatch(
            String bucket, String key, byte[] content, Map<String, String> headers, Optional<String> eTag) {
        throw new IllegalStateException("died");
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
