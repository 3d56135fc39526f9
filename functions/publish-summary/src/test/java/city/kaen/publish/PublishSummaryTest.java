package city.kaen.publish;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.memory.MemoryLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PublishSummaryTest {
    private static final List<String> CITIES = List.of("a", "b", "c");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    private final MemoryLedger ledger = new MemoryLedger();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PublishSummary function = new PublishSummary(
            ledger,
            new Publishing(ledger, new MemoryObjectStore(clock), "kaen-public", clock),
            new PrintStream(log, true, StandardCharsets.UTF_8));

    @Test
    void leavesTheCitiesForWhichThereIsNoTimeToTheNextRun() throws IOException {
        CITIES.forEach(ledger.unpublished()::mark);
        AtomicInteger asked = new AtomicInteger();

        function.run(scheduled(), () -> asked.incrementAndGet() <= 2);

        assertThat(ledger.unpublished().list())
                .extracting(Unpublished.Pending::city)
                .hasSize(1);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"verdict\":\"unfinished\",\"cities\":2");

        function.run(scheduled(), () -> true);

        assertThat(ledger.unpublished().list()).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"verdict\":\"done\",\"cities\":1");
    }

    private static InputStream scheduled() {
        return new ByteArrayInputStream("{\"nominal\": \"2026-11-23T02:00:00Z\"}".getBytes(StandardCharsets.UTF_8));
    }
}
