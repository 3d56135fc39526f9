package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The very zips that are deployed, each in a process that `kill -9` ends at its writes.
///
/// The short form kills before some of the writes, which are all of them in turn with `-Preliability`, before and after
/// each. Afterwards a rebuild from the buckets alone, which no process of these ever touched, must find every published
/// byte and every figure of the ledger as it would have made them.
class KillsIT {
    private static final boolean FULL = Boolean.getBoolean("kaen.reliability");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static FaultyCity city;

    @SuppressWarnings("NullAway.Init")
    private static PackagedFunction validate;

    private final AtomicInteger drops = new AtomicInteger();

    @BeforeAll
    static void deploy() {
        city = new FaultyCity(folder);
        city.register(List.of("validated", "computed", "published"));
        validate = city.start("validate-upload");
    }

    @AfterEach
    void mend() {
        city.mend();
    }

    @AfterAll
    static void end() {
        validate.close();
        city.close();
    }

    @Test
    void aValidationKilledAtAnyWriteIsFinishedByTheNextAndCountsOnce() {
        int last = kill("validate-upload", 3, () -> dropped("validated"), () -> {
            int files = drops.get();
            assertThat(ledger().uploads().all("validated")).hasSize(files).allMatch(Upload.Accepted.class::isInstance);
            assertThat(city.store().list("kaen-receipts", "receipts/validated/"))
                    .as("a page, a checked copy and the receipt of each")
                    .hasSize(3 * files);
            countsTheLatestOnce("validated");
        });

        assertThat(last).isGreaterThanOrEqualTo(4);
        sameAsRebuilt("validated");
    }

    @Test
    void aRecalculationKilledAtAnyWriteIsFinishedByTheNextAndCountsOnce() {
        int last = kill(
                "recompute-inventory",
                3,
                () -> {
                    returned(validate, dropped("computed"));
                    return of("computed");
                },
                () -> {
                    countsTheLatestOnce("computed");
                    assertThat(ledger().dirtyMonths().list("computed")).isEmpty();
                    assertThat(ledger().unpublished().list())
                            .anyMatch(each -> each.city().equals("computed"));
                });

        assertThat(last).isGreaterThanOrEqualTo(4);
        sameAsRebuilt("computed");
    }

    @Test
    void aPublicationKilledAtAnyWriteIsFinishedByTheNext() {
        try (PackagedFunction recompute = city.start("recompute-inventory")) {
            int last = kill(
                    "publish-summary",
                    20,
                    () -> {
                        returned(validate, dropped("published"));
                        returned(recompute, of("published"));
                        return of("published");
                    },
                    () -> assertThat(text("kaen-public", "publications/published/latest.json"))
                            .contains("\"revision\": "
                                    + ledger().revisions()
                                            .head("published")
                                            .orElseThrow()
                                            .number() + ","));

            assertThat(last).isGreaterThanOrEqualTo(20);
        }
        sameAsRebuilt("published");
    }

    /// Kills a function at one write after the other until a run has fewer.
    ///
    /// @param step how many writes the short form goes on by
    /// @param prepared makes work, and gives the event that asks for it
    /// @param finished what must hold once the work was done again after the kill
    /// @return the last of its writes at which it was killed
    private static int kill(String function, int step, Supplier<String> prepared, Runnable finished) {
        PackagedFunction running = city.start(function);
        try {
            int last = 0;
            for (int write = 1; ; write += FULL ? 1 : step) {
                // Between a write and the next nothing changes, so that one before each is every state there is.
                for (boolean afterwards : FULL ? new boolean[] {false, true} : new boolean[1]) {
                    String event = prepared.get();
                    city.killAt(running, write, afterwards);
                    Answer answer = running.invoke(event);
                    city.mend();
                    if (answer instanceof Answer.Returned) {
                        continue; // it has fewer writes
                    }
                    last = write;
                    assertThat(answer).isEqualTo(new Answer.Failed("Runtime.ExitError", "the process ended with 137"));
                    running.close();
                    running = city.start(function);
                    returned(running, event);
                    returned(running, event);
                    finished.run();
                }
                if (last < write) {
                    return last;
                }
            }
        } finally {
            running.close();
        }
    }

    /// A corrected version of the one file of a city.
    private String dropped(String slug) {
        return city.drop(slug, "meters.csv", "month,meter,kwh\n2025-01,M-1," + (1000 + drops.incrementAndGet()) + "\n");
    }

    private void countsTheLatestOnce(String slug) {
        assertThat(ledger().live(slug, JANUARY).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.line().quantity().amount())
                        .isEqualByComparingTo(String.valueOf(1000 + drops.get())));
    }

    private static void sameAsRebuilt(String slug) {
        try (PackagedFunction recompute = city.start("recompute-inventory");
                PackagedFunction publish = city.start("publish-summary");
                PackagedFunction audit = city.start("audit-ledger")) {
            returned(recompute, of(slug));
            returned(publish, "{\"nominal\":\"2026-11-23T02:00:00Z\"}");
            returned(audit, "{\"nominal\":\"2026-11-23T02:00:00Z\",\"drill\":true,\"city\":\"" + slug + "\"}");
            // Its log is read by a thread of its own, which may be behind its answer.
            await().untilAsserted(() -> assertThat(String.join("\n", audit.log()))
                    .contains("\"object\":\"" + slug + "\",\"verdict\":\"same\""));
        }
    }

    private static String of(String slug) {
        return "{\"nominal\":\"2026-11-23T02:00:00Z\",\"city\":\"" + slug + "\"}";
    }

    private static Ledger ledger() {
        return city.ledger();
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
