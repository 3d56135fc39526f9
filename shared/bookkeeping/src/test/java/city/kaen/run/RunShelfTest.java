package city.kaen.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunShelfTest {
    private final MemoryObjectStore store = new MemoryObjectStore(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final RunShelf shelf = new RunShelf(store, "receipts");

    @Test
    void givesBackWhatItKeptAndNeverWritesOverAnother() {
        Run first = shelf.keep(run("a"));
        Run second = shelf.keep(run("a"));

        assertThat(shelf.find("kkc", "a")).contains(first);
        assertThat(second.id()).isEqualTo("a_2");
        assertThat(shelf.all("kkc")).containsExactly(first, second);
        assertThat(shelf.all("another")).isEmpty();
    }

    @Test
    void readsARecordOfANewerVersionThatSaysMore() {
        Run kept = shelf.keep(run("a"));
        String key = "receipts/_runs/kkc/a.json";
        String said = new String(store.get("receipts", key, "").orElseThrow().content(), StandardCharsets.UTF_8);
        String more = said.replace("\"readUnits\"", "\"waterLitres\" : \"1\", \"readUnits\"")
                .replaceFirst("\\{", "{ \"moonPhase\" : { \"of\" : [ 1 ] },");
        store.put("receipts", key, more.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(more).contains("waterLitres", "moonPhase");
        assertThat(shelf.find("kkc", "a")).contains(kept);
        assertThat(shelf.all("kkc")).containsExactly(kept);
    }

    private static Run run(String id) {
        return new Run(
                id,
                "kkc",
                "recompute",
                "schedule",
                "recompute-inventory",
                "months changed",
                "2026-11-23T02:00:00Z",
                "2026-11-23T02:00:01Z",
                12,
                CodeVersion.TEXT,
                "revised",
                "",
                new TreeMap<>(Map.of("TGO-GRID", "shipped")),
                3,
                1,
                2,
                new Consumption("1", "2", 3, "4", "0.1", null, null),
                List.of(new Run.Input("inbox/kkc/a/b.csv", "v1")),
                null);
    }
}
