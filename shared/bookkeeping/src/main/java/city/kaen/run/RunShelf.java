package city.kaen.run;

import city.kaen.cloud.ObjectStore;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the records of runs lie: `receipts/_runs/{city}/{id}.json`, each written once.
public final class RunShelf {
    /// A record that a newer version wrote may say more than this one knows.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");

    private final ObjectStore store;
    private final String bucket;

    public RunShelf(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /// Keeps a record; under a longer id where another run has the same.
    ///
    /// @return the record as it is kept
    public Run keep(Run run) {
        for (int more = 1; ; more++) {
            Run named = more == 1 ? run : run.withId(run.id() + "_" + more);
            if (store.putIfAbsent(bucket, key(named.city(), named.id()), json(named), HEADERS)) {
                return named;
            }
        }
    }

    private static byte[] json(Run run) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every record of a city, oldest first.
    public List<Run> all(String city) {
        List<Run> runs = new ArrayList<>();
        for (ObjectStore.Head head : store.list(bucket, "receipts/_runs/" + city + "/")) {
            store.get(bucket, head.key(), "").ifPresent(object -> runs.add(parsed(object.content())));
        }
        return runs;
    }

    /// The record of an id.
    public Optional<Run> find(String city, String id) {
        return store.get(bucket, key(city, id), "").map(object -> parsed(object.content()));
    }

    private static String key(String city, String id) {
        return "receipts/_runs/" + city + "/" + id + ".json";
    }

    private static Run parsed(byte[] json) {
        try {
            return JSON.readValue(json, Run.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
