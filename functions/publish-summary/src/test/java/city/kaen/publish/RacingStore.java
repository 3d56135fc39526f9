package city.kaen.publish;

import city.kaen.cloud.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store in which another run always moves the pointer to the same just before us.
final class RacingStore implements ObjectStore {
    private final ObjectStore store;
    private final String bucket;

    RacingStore(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    @Override
    public Optional<Head> head(String from, String key, String versionId) {
        return store.head(from, key, versionId);
    }

    @Override
    public Optional<StoredObject> get(String from, String key, String versionId) {
        return store.get(from, key, versionId);
    }

    @Override
    public void put(String to, String key, byte[] content, Map<String, String> headers) {
        store.put(to, key, content, headers);
    }

    @Override
    public boolean putIfAbsent(String to, String key, byte[] content, Map<String, String> headers) {
        return store.putIfAbsent(to, key, content, headers);
    }

    @Override
    public boolean putIfMatch(
            String to, String key, byte[] content, Map<String, String> headers, Optional<String> eTag) {
        if (key.endsWith("latest.json")) {
            store.put(bucket, key, content, headers);
        }
        return store.putIfMatch(to, key, content, headers, eTag);
    }

    @Override
    public List<Head> list(String from, String prefix) {
        return store.list(from, prefix);
    }

    @Override
    public List<Version> versions(String from, String prefix) {
        return store.versions(from, prefix);
    }
}
