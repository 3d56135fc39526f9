package city.kaen.publish;

import city.kaen.cloud.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store under a process that ends before or after one of its writes.
final class DyingStore implements ObjectStore {
    private final ObjectStore store;
    private final int at;
    private final boolean afterwards;
    private int writes;

    /// A store under such a process.
    ///
    /// @param at which write, from 1; 0: none
    DyingStore(ObjectStore store, int at, boolean afterwards) {
        this.store = store;
        this.at = at;
        this.afterwards = afterwards;
    }

    int writes() {
        return writes;
    }

    private void before() {
        writes++;
        if (writes == at && !afterwards) {
            throw new StackOverflowError("died before write " + at);
        }
    }

    private void after() {
        if (writes == at && afterwards) {
            throw new StackOverflowError("died after write " + at);
        }
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
        before();
        store.put(bucket, key, content, headers);
        after();
    }

    @Override
    public boolean putIfAbsent(String bucket, String key, byte[] content, Map<String, String> headers) {
        before();
        boolean written = store.putIfAbsent(bucket, key, content, headers);
        after();
        return written;
    }

    @Override
    public boolean putIfMatch(
            String bucket, String key, byte[] content, Map<String, String> headers, Optional<String> eTag) {
        before();
        boolean written = store.putIfMatch(bucket, key, content, headers, eTag);
        after();
        return written;
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
