package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.kaen.emulators.FaultyWay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The very zips that are deployed, each in a process that is starved of memory or cut off from its stores. Most of
/// them with `-Preliability` alone.
class FaultsIT {
    private static final String RELIABILITY = "kaen.reliability";
    private static final String SCHEDULE = "{\"nominal\":\"2026-11-23T02:00:00Z\"}";
    private static final String THROTTLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\",\"message\":\"slow down\"}";
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static FaultyCity city;

    @BeforeAll
    static void deploy() {
        city = new FaultyCity(folder);
        city.register(List.of("busy", "late", "moved", "starved"));
    }

    @AfterEach
    void mend() {
        city.mend();
    }

    @AfterAll
    static void end() {
        city.close();
    }

    @Test
    void waitsOutWhatPassesAndFailsWholeWhereItDoesNot() {
        try (PackagedFunction validate = city.start("validate-upload")) {
            List<FaultyWay.Fate> fates = List.of(
                    new FaultyWay.Fate.Refused(400, THROTTLED),
                    new FaultyWay.Fate.Refused(500, "{}"),
                    new FaultyWay.Fate.Refused(503, "{}"),
                    new FaultyWay.Fate.Cut(false, () -> {}),
                    new FaultyWay.Fate.Cut(true, () -> {}));
            for (int i = 0; i < fates.size(); i++) {
                FaultyWay.Fate fate = fates.get(i);
                AtomicInteger left = new AtomicInteger(2);
                city.dynamoDb().decide(call -> call.write() && left.getAndDecrement() > 0 ? fate : FaultyCity.PASSES);
                returned(validate, city.drop("busy", i + ".csv", FaultyCity.oneMeter("M-" + i, "2025-01")));
                assertThat(left.get()).as("%s came", fate).isNotPositive();
            }
            assertThat(city.ledger().live("busy", JANUARY).lines()).hasSize(fates.size());

            String event = city.drop("busy", "endless.csv", FaultyCity.oneMeter("endless", "2025-01"));
            AtomicInteger calls = new AtomicInteger();
            city.dynamoDb().decide(call -> {
                calls.incrementAndGet();
                return new FaultyWay.Fate.Refused(500, "{}");
            });
            assertThat(validate.invoke(event)).isInstanceOf(Answer.Failed.class);
            assertThat(calls).as("it is tried again, and not for ever").hasValueBetween(3, 30);
            city.mend();
            assertThat(city.ledger().live("busy", JANUARY).lines()).hasSize(fates.size());
            assertThat(city.store().list("kaen-receipts", "receipts/busy/engineering/endless.csv/"))
                    .isEmpty();
            returned(validate, event);
            assertThat(city.ledger().live("busy", JANUARY).lines()).hasSize(fates.size() + 1);
            assertThat(String.join("\n", validate.log()))
                    .as("neither success nor failure tells a credential")
                    .contains("accepted", "Exception")
                    .doesNotContain(FaultyCity.SECRET, "AWS4-HMAC");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void aDeadlineInTheMiddleOfAFileAcceptsNoPartOfIt() {
        String event = city.drop("late", "slow.csv", twoMonths());
        AtomicInteger writes = new AtomicInteger();
        city.dynamoDb()
                .decide(call ->
                        call.write() && writes.incrementAndGet() > 1 ? new FaultyWay.Fate.Hangs() : FaultyCity.PASSES);
        try (PackagedFunction validate = city.start("validate-upload", 1_769, Duration.ofSeconds(12))) {
            assertThat(validate.invoke(event)).isEqualTo(new Answer.TimedOut());
        }
        city.mend();
        assertThat(writes).as("its statements were written").hasValueGreaterThan(1);
        assertThat(city.ledger().live("late", JANUARY).lines()).isEmpty();
        assertThat(city.store().list("kaen-receipts", "receipts/late/")).isEmpty();
        try (PackagedFunction validate = city.start("validate-upload")) {
            returned(validate, event);
        }
        assertThat(city.ledger().live("late", JANUARY).lines()).hasSize(1);
        assertThat(city.ledger().live("late", JANUARY.plusMonths(1)).lines()).hasSize(1);
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void aPointerThatAnotherMovedIsLeftToTheNextRun() {
        try (PackagedFunction validate = city.start("validate-upload");
                PackagedFunction recompute = city.start("recompute-inventory");
                PackagedFunction publish = city.start("publish-summary")) {
            returned(validate, city.drop("moved", "a.csv", FaultyCity.oneMeter("M-1", "2025-01")));
            returned(recompute, SCHEDULE);
            AtomicInteger refusals = new AtomicInteger();
            city.s3().decide(call -> {
                if (!call.operation().equals("PUT /kaen-public/publications/moved/latest.json")) {
                    return FaultyCity.PASSES;
                }
                refusals.incrementAndGet();
                return new FaultyWay.Fate.Refused(412, "<Error><Code>PreconditionFailed</Code></Error>");
            });
            publish.invoke(SCHEDULE);
            assertThat(refusals).hasValue(1);
            assertThat(city.store().head("kaen-public", "publications/moved/latest.json", ""))
                    .isEmpty();
            city.mend();
            returned(publish, SCHEDULE);
            assertThat(text("kaen-public", "publications/moved/latest.json")).contains("\"revision\": 1,");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void aCallThatIsNeverAnsweredIsGivenUpAndRepeated() {
        try (PackagedFunction validate = city.start("validate-upload")) {
            AtomicInteger calls = new AtomicInteger();
            city.dynamoDb()
                    .decide(call -> calls.incrementAndGet() == 3 ? new FaultyWay.Fate.Hangs() : FaultyCity.PASSES);
            long begun = System.nanoTime();
            returned(validate, city.drop("busy", "hangs.csv", FaultyCity.oneMeter("hangs", "2025-06")));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
            assertThat(city.ledger().live("busy", YearMonth.of(2025, 6)).lines())
                    .hasSize(1);

            city.dynamoDb().decide(call -> new FaultyWay.Fate.Refused(400, THROTTLED));
            assertThat(validate.invoke(city.drop("busy", "throttled.csv", FaultyCity.oneMeter("t", "2025-06"))))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.message()).contains("slow down"));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void aFileThatNoProcessSurvivesEndsAsAReceiptAndTheOthersAreAnswered() {
        StringBuilder large = new StringBuilder("month,meter,kwh\n");
        for (int row = 0; row < 1_500_000; row++) {
            large.append(String.format(Locale.ROOT, "2025-01,meter %07d,17434.40\n", row));
        }
        String event = city.drop("starved", "large.csv", large.toString());
        large.setLength(0);
        city.drop("starved", "small.csv", FaultyCity.oneMeter("M-1", "2025-02"));
        Duration enough = Duration.ofMinutes(2);
        try (PackagedFunction validate = city.start("validate-upload", 100, enough)) {
            assertThat(validate.invoke(event)).isInstanceOf(Answer.Failed.class);
        }
        String audit = "{\"nominal\":\"2026-11-23T02:00:00Z\",\"city\":\"starved\"}";
        for (int attempt = 1; ; attempt++) {
            try (PackagedFunction running = city.start("audit-ledger", 100, enough)) {
                if (running.invoke(audit) instanceof Answer.Returned) {
                    break;
                }
            }
            if (attempt == 3) {
                fail("the third run of the audit goes on");
            }
        }
        String receipt = city.store().list("kaen-receipts", "receipts/starved/engineering/large.csv/").stream()
                .filter(head -> head.key().endsWith("/receipt.json"))
                .map(head -> text("kaen-receipts", head.key()))
                .findFirst()
                .orElseThrow();
        assertThat(receipt).contains("file-not-survived");
        assertThat(city.ledger().live("starved", YearMonth.of(2025, 2)).lines()).hasSize(1);
        assertThat(city.ledger().live("starved", JANUARY).lines()).isEmpty();
    }

    private static String twoMonths() {
        return FaultyCity.oneMeter("M-1", "2025-01") + "2025-02,M-1,20\n";
    }

    private static String text(String bucket, String key) {
        return new String(city.store().get(bucket, key, "").orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static void returned(PackagedFunction function, String event) {
        assertThat(function.invoke(event))
                .as("%s", Map.of("it said", function.log()))
                .isInstanceOf(Answer.Returned.class);
    }
}
