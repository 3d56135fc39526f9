package city.kaen.cloud;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Objects in memory: the twin of [S3ObjectStore] for tests. Keeps every version of every object.
public final class MemoryObjectStore implements ObjectStore {
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Stored(Head head, byte[] content, boolean removed) {}

    private final Clock clock;
    private final Map<String, NavigableMap<String, List<Stored>>> buckets = new TreeMap<>();
    private long versions;

    public MemoryObjectStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Head> head(String bucket, String key, String versionId) {
        return find(bucket, key, versionId).map(Stored::head);
    }

    @Override
    public synchronized Optional<StoredObject> get(String bucket, String key, String versionId) {
        return find(bucket, key, versionId)
                .map(stored -> new StoredObject(stored.head(), stored.content().clone()));
    }

    @Override
    public synchronized void put(String bucket, String key, byte[] content, Map<String, String> headers) {
        add(bucket, key, content, false);
    }

    @Override
    public synchronized boolean putIfAbsent(String bucket, String key, byte[] content, Map<String, String> headers) {
        return putIfMatch(bucket, key, content, headers, Optional.empty());
    }

    @Override
    public synchronized boolean putIfMatch(
            String bucket, String key, byte[] content, Map<String, String> headers, Optional<String> eTag) {
        if (!find(bucket, key, "").map(stored -> stored.head().eTag()).equals(eTag)) {
            return false;
        }
        add(bucket, key, content, false);
        return true;
    }

    /// Removes an object: its versions stay, under a mark of removal.
    ///
    /// @return the version of the mark
    public synchronized String remove(String bucket, String key) {
        return add(bucket, key, new byte[0], true);
    }

    @Override
    public synchronized List<Head> list(String bucket, String prefix) {
        List<Head> heads = new ArrayList<>();
        for (String key : bucket(bucket).keySet()) {
            if (key.startsWith(prefix)) {
                find(bucket, key, "").ifPresent(stored -> heads.add(stored.head()));
            }
        }
        return heads;
    }

    @Override
    public synchronized List<Version> versions(String bucket, String prefix) {
        List<Version> all = new ArrayList<>();
        bucket(bucket).forEach((key, stored) -> {
            if (key.startsWith(prefix)) {
                for (Stored one : stored) {
                    all.add(new Version(
                            key,
                            one.head().versionId(),
                            one.head().lastModified(),
                            one.head().bytes(),
                            one.removed(),
                            one.head()
                                    .versionId()
                                    .equals(stored.getLast().head().versionId())));
                }
            }
        });
        return all;
    }

    private NavigableMap<String, List<Stored>> bucket(String name) {
        return buckets.computeIfAbsent(name, any -> new TreeMap<>());
    }

    private Optional<Stored> find(String bucket, String key, String versionId) {
        List<Stored> stored = bucket(bucket).getOrDefault(key, List.of());
        if (versionId.isEmpty()) {
            return stored.isEmpty()
                    ? Optional.empty()
                    : Optional.of(stored.getLast()).filter(last -> !last.removed());
        }
        return stored.stream()
                .filter(one -> one.head().versionId().equals(versionId) && !one.removed())
                .findFirst();
    }

    private String add(String bucket, String key, byte[] content, boolean removed) {
        versions++;
        String versionId = "v" + versions;
        Instant now = clock.instant();
        Head head = new Head(key, versionId, content.length, now, "\"" + versionId + "\"");
        bucket(bucket).computeIfAbsent(key, any -> new ArrayList<>()).add(new Stored(head, content.clone(), removed));
        return versionId;
    }
}
