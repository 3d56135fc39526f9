package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.kaen.emulators.FaultyWay;
import city.kaen.ledger.Upload;
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

/// The very zips that are deployed, each in a process that is killed, starved of memory or cut off from its stores.
///
/// The short form kills at every third write of one file; `-Preliability` before and after each write of three
/// functions, and
/// lets a store stay away for good.
class FaultsIT {
    private static final String RELIABILITY = "kaen.reliability";
    private static final boolean FULL = Boolean.getBoolean(RELIABILITY);
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
        city.register(List.of("killed", "busy", "late", "moved", "starved", "twice"));
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
    void aValidationKilledAtAnyWriteIsFinishedByTheNextAndCountsOnce() {
        PackagedFunction validate = city.start("validate-upload");
        int files = 0;
        for (int write = FULL ? 1 : 2; ; write += FULL ? 1 : 3) {
            boolean killed = false;
            // Between a write and the next nothing changes, so that one before each is every state there is.
            for (boolean afterwards : FULL ? new boolean[] {false, true} : new boolean[1]) {
                files++;
                String event = city.drop(
                        "killed", files + ".csv", FaultyCity.oneMeter("M-" + files, "2025-0" + (1 + files % 9)));
                city.killAt(validate, write, afterwards);
                Answer answer = validate.invoke(event);
                city.mend();
                if (answer instanceof Answer.Returned) {
                    continue; // it has fewer writes
                }
                killed = true;
                assertThat(answer).isEqualTo(new Answer.Failed("Runtime.ExitError", "the process ended with 137"));
                validate.close();
                validate = city.start("validate-upload");
                returned(validate, event);
                returned(validate, event);
            }
            if (!killed) {
                assertThat(write).as("its writes").isGreaterThanOrEqualTo(7);
                break;
            }
        }
        validate.close();

        assertThat(city.ledger().uploads().all("killed")).hasSize(files).allMatch(Upload.Accepted.class::isInstance);
        int lines = 0;
        for (int month = 1; month <= 9; month++) {
            lines += city.ledger()
                    .live("killed", YearMonth.of(2025, month))
                    .lines()
                    .size();
            assertThat(city.ledger().dirtyMonths().list("killed")).isNotEmpty();
        }
        assertThat(lines).as("each file counts once").isEqualTo(files);
        assertThat(city.store().list("kaen-receipts", "receipts/killed/"))
                .as("a page, a checked copy and the receipt of each")
                .hasSize(3 * files);
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void aRecalculationOrAPublicationKilledAtAnyWriteIsFinishedByTheNext() {
        int months = 0;
        try (PackagedFunction validate = city.start("validate-upload")) {
            for (String function : List.of("recompute-inventory", "publish-summary")) {
                PackagedFunction running = city.start(function);
                for (int write = 1; ; write++) {
                    boolean killed = false;
                    for (boolean afterwards : new boolean[] {false, true}) {
                        months++;
                        returned(
                                validate,
                                city.drop(
                                        "twice",
                                        months + ".csv",
                                        FaultyCity.oneMeter(
                                                "M-" + months,
                                                YearMonth.of(2020, 1)
                                                        .plusMonths(months)
                                                        .toString())));
                        if (function.startsWith("publish")) {
                            try (PackagedFunction recompute = city.start("recompute-inventory")) {
                                returned(recompute, SCHEDULE);
                            }
                        }
                        city.killAt(running, write, afterwards);
                        Answer answer = running.invoke(SCHEDULE);
                        city.mend();
                        if (answer instanceof Answer.Failed) {
                            killed = true;
                            running.close();
                            running = city.start(function);
                            returned(running, SCHEDULE);
                            returned(running, SCHEDULE);
                        }
                    }
                    if (!killed) {
                        break;
                    }
                }
                running.close();
            }
            try (PackagedFunction recompute = city.start("recompute-inventory");
                    PackagedFunction publish = city.start("publish-summary")) {
                returned(recompute, SCHEDULE);
                returned(publish, SCHEDULE);
            }
        }
        assertThat(months).isGreaterThan(20);
        assertThat(city.ledger().dirtyMonths().list("twice")).isEmpty();
        String pointer = text("kaen-public", "publications/twice/latest.json");
        long head = city.ledger().revisions().head("twice").orElseThrow().number();
        assertThat(pointer).contains("\"revision\": " + head + ",");
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
