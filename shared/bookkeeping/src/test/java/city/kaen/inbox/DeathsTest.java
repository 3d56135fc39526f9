package city.kaen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.recalculation.Recalculation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A process that dies at any write, and the next one that is told the same.
class DeathsTest {
    private static final String KEY = "inbox/kkc/engineering/meters.csv";
    private static final String OLD = "month,meter,kwh\n2025-01,M-1,10\n2025-02,M-1,11\n";
    private static final String NEW = "month,meter,kwh\n2025-01,M-1,12\n2025-03,M-1,13\n";

    @Test
    void everyDeathIsHealedByDoingItAgain() {
        World plain = new World();
        Deaths none = new Deaths(0, false);
        plain.process(none);
        assertThat(none.writes()).as("writes there are to die at").isGreaterThan(12);
        for (int at = 1; at <= none.writes(); at++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                World world = new World();
                Deaths deaths = new Deaths(at, afterwards);
                assertThat(catchThrowable(() -> world.process(deaths)))
                        .as("write %d", at)
                        .isInstanceOf(Deaths.Death.class);
                world.process(new Deaths(0, false));
                assertThat(world.state())
                        .as("died %s write %d", afterwards ? "after" : "before", at)
                        .isEqualTo(plain.state());
            }
        }
    }

    /// Buckets and a ledger after two versions of a file were dropped and the later one heard of.
    private static final class World {
        private final MemoryLedger ledger = new MemoryLedger();
        private final MemoryObjectStore store =
                new MemoryObjectStore(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
        private final ObjectEvent first;
        private final ObjectEvent second;

        World() {
            ledger.cities().register(OneDepartment.city(), "{}");
            first = drop(OLD);
            second = drop(NEW);
        }

        void process(Deaths deaths) {
            Ledger mortal = deaths.over(Ledger.class, ledger);
            ObjectStore objects = deaths.over(ObjectStore.class, store);
            UploadAnswer answer = new UploadAnswer(objects, mortal, new ReceiptShelf(objects, "receipts"));
            answer.to(first);
            answer.to(second);
            new Recalculation(mortal, FactorLibrary.shipped()).run("kkc", Set.of());
        }

        /// All that anyone can see.
        Map<String, Object> state() {
            Map<String, Object> state = new TreeMap<>();
            for (ObjectStore.Version version : store.versions("receipts", "")) {
                byte[] content =
                        store.get("receipts", version.key(), "").orElseThrow().content();
                state.merge(
                        version.key(),
                        // A workbook carries the time at which it was written.
                        version.key().endsWith(".xlsx") ? "once" : new String(content, StandardCharsets.UTF_8),
                        (one, other) -> List.of(one, other));
            }
            state.put("years", ledger.revisions().head("kkc").orElseThrow().years());
            state.put("uploads", ledger.uploads().all("kkc").size());
            state.put("marks", ledger.dirtyMonths().list("kkc").size());
            return state;
        }

        private ObjectEvent drop(String content) {
            store.put("inbox", KEY, content.getBytes(StandardCharsets.UTF_8), Map.of());
            return new ObjectEvent(
                    "ObjectCreated:Put",
                    "inbox",
                    KEY,
                    store.versions("inbox", KEY).getLast().versionId(),
                    "");
        }
    }
}
