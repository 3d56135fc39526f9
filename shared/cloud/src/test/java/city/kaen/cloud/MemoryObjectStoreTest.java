package city.kaen.cloud;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class MemoryObjectStoreTest extends ObjectStoreContract {
    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));

    @Override
    ObjectStore store() {
        return store;
    }

    @Override
    void remove(String key) {
        store.remove(BUCKET, key);
    }
}
