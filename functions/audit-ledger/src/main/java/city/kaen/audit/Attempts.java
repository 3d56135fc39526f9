package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// How often an answer was begun that never ended, neither well nor badly: the process died of it.
///
/// A process that dies tells nothing. So each attempt is noted before it begins, and the note is taken back when it
/// fails as programs do; an answer that stands needs none. Only one audit runs at a time, so notes are not contended.
final class Attempts {
    private static final int MOST =
            2; // the third run is still within the same cycle: a failed run is tried twice again
    private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain; charset=utf-8");

    private final ObjectStore store;
    private final String bucket;

    Attempts(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /// Whether so many processes have died of it that the next would too.
    boolean tooMany(String name) {
        return deaths(name) >= MOST;
    }

    void begin(String name) {
        note(name, deaths(name) + 1);
    }

    /// Says that the attempt failed and that the process is alive.
    void failed(String name) {
        note(name, deaths(name) - 1);
    }

    private int deaths(String name) {
        return store.get(bucket, key(name), "")
                .map(note -> Integer.parseInt(new String(note.content(), StandardCharsets.UTF_8)))
                .orElse(0);
    }

    private void note(String name, int deaths) {
        store.put(bucket, key(name), Integer.toString(deaths).getBytes(StandardCharsets.UTF_8), TEXT);
    }

    /// Names of objects are longer and freer than keys may be with a prefix.
    private static String key(String name) {
        return "receipts/_audit/attempts/" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
