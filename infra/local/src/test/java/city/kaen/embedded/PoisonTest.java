package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.inventory.Book;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file among ten that cannot be answered, delivered and retried as Lambda does it.
class PoisonTest {
    private static final int FILES = 10;
    private static final String POISON = "inbox/kkc/engineering/4.csv";

    private final Function function = Topology.kaen(Names.standard()).function("validate-upload");
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    private final UploadAnswer answer = new UploadAnswer(store, ledger, new ReceiptShelf(store, "kaen-receipts"));
    private final AtomicBoolean mended = new AtomicBoolean();

    @TempDir
    private Path folder;

    @Test
    void nineAreDoneOneIsSetAsideAndIsDoneOnceAfterTheMend() throws IOException, InterruptedException {
        ledger.cities().register(city(), "{}");
        DeadLetters letters = new DeadLetters(folder, Clock.systemUTC());
        try (Later later = new Later("later");
                FunctionRunner runner = new FunctionRunner(
                        function,
                        () -> (input, output, context) ->
                                ObjectEvents.read(input).forEach(this::answer),
                        letters,
                        later,
                        Duration.ofMillis(1),
                        2)) {
            CountDownLatch delivered = new CountDownLatch(FILES);
            Delivery delivery = new Delivery(
                    List.of(function), Map.of(function.name(), runner), later, "ap-southeast-7", Faults.NONE);
            for (int i = 0; i < FILES; i++) {
                delivery.deliver(drop(i), delivered::countDown);
            }
            assertThat(delivered.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(meters()).isEqualTo(FILES - 1);
            assertThat(receipts()).isEqualTo(FILES - 1);
            assertThat(letters.list()).hasSize(1);

            mended.set(true);
            String payload = new JsonMapper()
                    .readTree(letters.list().getFirst().toFile())
                    .path("requestPayload")
                    .toString();
            CountDownLatch again = new CountDownLatch(2);
            runner.invoke(payload, false, again::countDown);
            runner.invoke(payload, false, again::countDown); // by mistake
            assertThat(again.await(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(meters()).isEqualTo(FILES);
        assertThat(receipts()).isEqualTo(FILES);
        assertThat(ledger.uploads().all("kkc")).hasSize(FILES);
        assertThat(letters.list()).as("no further one").hasSize(1);
    }

    private void answer(ObjectEvent event) {
        if (event.key().equals(POISON) && !mended.get()) {
            throw new IllegalStateException("poison");
        }
        answer.to(event).writeTo(System.out);
    }

    private ObjectChange drop(int number) {
        String key = "inbox/kkc/engineering/" + number + ".csv";
        byte[] content = ("month,meter,kwh\n2025-01,M-" + number + ",10\n").getBytes(StandardCharsets.UTF_8);
        store.put("kaen-inbox", key, content, Map.of());
        ObjectStore.Head head = store.head("kaen-inbox", key, "").orElseThrow();
        return new ObjectChange(
                "ObjectCreated:Put",
                "kaen-inbox",
                key,
                head.versionId(),
                content.length,
                head.eTag(),
                head.lastModified(),
                number);
    }

    private int meters() {
        return ledger.live("kkc", YearMonth.of(2025, 1)).lines().size();
    }

    private long receipts() {
        return store.list("kaen-receipts", "").stream()
                .filter(head -> head.key().endsWith("/receipt.json"))
                .count();
    }

    private static CityProfile city() {
        return new CityProfile(
                "kkc",
                "ตัวอย่าง",
                "Sample",
                1000,
                "1",
                2024,
                "AR5-TGO",
                List.of("TGO-GRID"),
                "TH",
                Set.of("I.2.2"),
                false,
                List.of(new Department("engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of(), 10)),
                List.of());
    }
}
