package city.kaen.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.run.RunShelf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecomputeInventoryTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private final MemoryLedger ledger = new MemoryLedger();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final RecomputeInventory function = new RecomputeInventory(new Recomputing(
            ledger,
            FactorLibrary.shipped(),
            new RunShelf(new MemoryObjectStore(Clock.systemUTC()), "receipts"),
            new Settings(Map.of()),
            Clock.systemUTC(),
            new PrintStream(log, true, StandardCharsets.UTF_8)));

    @BeforeEach
    void dropAMonth() {
        ledger.cities()
                .register(
                        new CityProfile(
                                "kkc",
                                "ตัวอย่าง",
                                "Sample",
                                1000,
                                "1",
                                2024,
                                "AR5-TGO",
                                List.of("TGO-GRID", "TGO-2022"),
                                "TH",
                                Set.of("I.2.2"),
                                false,
                                List.of(new Department(
                                        "engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of(), 10)),
                                List.of()),
                        "{}");
        ObjectVersion version = new ObjectVersion(
                "kkc", "engineering", "inbox/kkc/engineering/a.csv", "v1", Instant.parse("2026-12-31T16:59:59Z"));
        ledger.statements()
                .commit(
                        version,
                        "sha",
                        List.of(new Statement(
                                "electricity",
                                DECEMBER,
                                List.of(new Line(
                                        "",
                                        "",
                                        "electricity-grid",
                                        "",
                                        "",
                                        DECEMBER,
                                        Quantity.of("17434.4", Unit.KILOWATT_HOUR),
                                        new Origin("2569", 5, "C"))))));
        ledger.conclude(new Upload.Accepted(version, "sha", Set.of(DECEMBER)));
    }

    /// The last second of the year in Thailand, the first of the next, and three days late: what is computed follows
    /// from what is marked, never from when.
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31T16:59:59Z", "2026-12-31T17:00:00Z", "2027-01-03T16:59:59Z"})
    void computesTheSameWheneverItIsDue(String nominal) throws IOException {
        run(nominal);

        assertThat(head().number()).isOne();
        assertThat(head().years()).containsOnlyKeys(2026);
        assertThat(ledger.dirtyMonths().list("kkc")).isEmpty();
    }

    @Test
    void doesNothingTheSecondTimeItIsFiredForOneTime() throws IOException {
        run("2026-12-31T16:59:59Z");
        Head first = head();

        run("2026-12-31T16:59:59Z");

        assertThat(head()).isEqualTo(first);
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"verdict\":\"revised\"", "\"months\":1"),
                        line -> assertThat(line).contains("\"verdict\":\"done\"", "\"cities\":1"),
                        line -> assertThat(line).contains("\"verdict\":\"done\"", "\"cities\":0"));
    }

    @Test
    void runsThatOverlapMakeOneRevision() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> eight = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(ignored -> () -> {
                        run("2026-12-31T16:59:59Z");
                        return ignored;
                    })
                    .toList();
            for (var done : threads.invokeAll(eight)) {
                done.get();
            }
        }

        assertThat(head().number()).isOne();
        assertThat(ledger.dirtyMonths().list("kkc")).isEmpty();
    }

    private void run(String nominal) throws IOException {
        function.handleRequest(
                new ByteArrayInputStream(("{\"nominal\":\"" + nominal + "\"}").getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                roomy());
    }

    /// The context of an invocation with enough time.
    private static com.amazonaws.services.lambda.runtime.Context roomy() {
        Class<com.amazonaws.services.lambda.runtime.Context> type = com.amazonaws.services.lambda.runtime.Context.class;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            return switch (method.getName()) {
                case "getMemoryLimitInMB" -> 512;
                case "getRemainingTimeInMillis" -> 300_000;
                default -> throw new AssertionError(method + " was asked");
            };
        }));
    }

    private Head head() {
        return ledger.revisions().head("kkc").orElseThrow();
    }
}
