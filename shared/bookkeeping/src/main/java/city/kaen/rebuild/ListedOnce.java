package city.kaen.rebuild;

import city.kaen.cloud.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Objects whose versions under some prefixes were listed once, before they are read: a list is what costs most of a
/// rebuild, and each file would be looked for by one of its own, several times over.
final class ListedOnce implements ObjectStore {
    private final ObjectStore store;
    private final Map<String, List<String>> prefixes;
    private final Map<String, NavigableMap<String, List<Version>>> listed = new TreeMap<>();

    /// Lists.
    ///
    /// @param prefixes by bucket
    ListedOnce(ObjectStore store, Map<String, List<String>> prefixes) {
        this.store = store;
        this.prefixes = Map.copyOf(prefixes);
        prefixes.forEach((bucket, all) -> {
            NavigableMap<String, List<Version>> byKey = new TreeMap<>();
            all.forEach(prefix -> store.versions(bucket, prefix)
                    .forEach(version -> byKey.computeIfAbsent(version.key(), key -> new ArrayList<>())
                            .add(version)));
            listed.put(bucket, byKey);
        });
    }

    @Override
    public List<Version> versions(String bucket, String prefix) {
        if (prefixes.getOrDefault(bucket, List.of()).stream().noneMatch(prefix::startsWith)) {
            return store.versions(bucket, prefix);
        }
        List<Version> versions = new ArrayList<>();
        for (Map.Entry<String, List<Version>> key : listed.getOrDefault(bucket, new TreeMap<>())
                .tailMap(prefix, true)
                .entrySet()) {
            if (!key.getKey().startsWith(prefix)) {
                break;
            }
            versions.addAll(key.getValue());
        }
        return versions;
    }

    @Override
    public List<Head> list(String bucket, String prefix) {
        return store.list(bucket, prefix);
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
}
