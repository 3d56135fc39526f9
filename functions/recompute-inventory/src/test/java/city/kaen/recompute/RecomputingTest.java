package city.kaen.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.recalculation.Rollback;
import city.kaen.reference.ProfileJson;
import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecomputingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:05:03.5Z"), ZoneOffset.UTC);
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final MemoryLedger ledger = new MemoryLedger();
    private final RunShelf shelf = new RunShelf(new MemoryObjectStore(CLOCK), "receipts");
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Settings settings = new Settings(Map.of());

    @BeforeEach
    void theSampleCity() throws IOException {
        register("kkc");
    }

    @Test
    void leavesARecordOfAScheduledRun() throws IOException {
        drop("kkc", "a.csv", 1);
        run(Files.readString(Path.of("../../events/schedule-recompute.json")));

        Run run = shelf.all("kkc").getFirst();
        assertThat(run.cause()).isEqualTo("schedule");
        assertThat(run.nominal()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(run.outcome()).isEqualTo("revised");
        assertThat(run.months()).isEqualTo(1);
        assertThat(run.revisionBefore()).isZero();
        assertThat(run.revisionAfter()).isEqualTo(1);
        assertThat(run.inputs()).containsExactly(new Run.Input("inbox/kkc/engineering/a.csv", "v1"));
        assertThat(run.factorSets()).containsKey("TGO-GRID");
        assertThat(run.consumed().usd()).isEqualTo("0");
        assertThat(run.consumed().gramsCo2e())
                .as("no factor for it is configured")
                .isNull();
        assertThat(shelf.find("kkc", run.id())).contains(run);
    }

    @Test
    void leavesNoRecordWhereThereIsNothingToDoAndVisitsNoCity() throws IOException {
        run(Files.readString(Path.of("../../events/schedule-recompute.json")));

        assertThat(shelf.all("kkc")).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void doesWhatAnOperatorOrdersAndKeepsTheReason() throws IOException {
        drop("kkc", "a.csv", 1);
        run("{}");
        run(Files.readString(Path.of("../../events/recompute-order.json")));

        Run run = shelf.all("kkc").getLast();
        assertThat(run.cause()).isEqualTo("operator");
        assertThat(run.reason()).startsWith("the electricity authority");
        assertThat(run.years()).isEqualTo("2025..2026");
        assertThat(run.outcome()).isEqualTo("unchanged");
        assertThat(run.months()).isEqualTo(1);
    }

    @Test
    void leavesAHeldCityAloneUntilAnOperatorOrders() throws IOException {
        drop("kkc", "a.csv", 1);
        run("{}");
        drop("kkc", "b.csv", 2);
        run("{}");
        new Rollback(ledger).run("kkc", 1, "b is wrong");
        run("{}");

        assertThat(ledger.revisions().head("kkc").orElseThrow().number()).isEqualTo(3);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"held\"");

        run("{\"city\": \"kkc\", \"reason\": \"b is right after all\"}");
        assertThat(ledger.revisions().head("kkc").orElseThrow().number()).isEqualTo(4);
    }

    @Test
    void oneCityThatFailsKeepsNoOtherWaitingAndLeavesARecord() throws IOException {
        register("zzz");
        drop("aaa", "a.csv", 1); // has no profile
        drop("zzz", "a.csv", 1);

        assertThatThrownBy(() -> run("{}")).hasMessageContaining("aaa");
        assertThat(ledger.revisions().head("zzz")).isPresent();
        assertThat(shelf.all("aaa").getFirst().outcome()).startsWith("failed: ");
    }

    @Test
    void saysWhatItsComputingEmitsIfThatIsConfigured() throws IOException {
        settings = new Settings(Map.of("KAEN_GRAMS_PER_GB_SECOND", "2", "KAEN_GRAMS_SOURCE", "a trial"));
        drop("kkc", "a.csv", 1);
        run("{}");

        assertThat(shelf.all("kkc").getFirst().consumed().gramsCo2e()).isEqualTo("0"); // the clock stands still
        assertThat(shelf.all("kkc").getFirst().consumed().gramsSource()).isEqualTo("a trial");
    }

    @Test
    void stopsWhenTimeRunsOutAndLeavesTheRestMarked() throws IOException {
        drop("kkc", "a.csv", 1);
        recomputing().run(request("{}"), 512, () -> false);

        assertThat(ledger.dirtyMonths().cities()).containsExactly("kkc");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("unfinished");
    }

    @Test
    void aCityThatTakesAllTheTimeKeepsNoOtherWaitingForLong() throws IOException {
        register("zzz");
        drop("aaa", "a.csv", 1); // fails each time, and each time is all there is time for
        drop("zzz", "a.csv", 1);
        for (String nominal : List.of("2026-11-23T02:00:00Z", "2026-11-23T02:05:00Z")) {
            AtomicInteger cities = new AtomicInteger();
            try {
                recomputing()
                        .run(request("{\"nominal\": \"" + nominal + "\"}"), 512, () -> cities.incrementAndGet() == 1);
            } catch (IllegalStateException failed) {
                assertThat(failed).hasMessageContaining("aaa");
            }
        }

        assertThat(ledger.revisions().head("zzz")).isPresent();
    }

    @Test
    void refusesYearsOfNoCity() {
        assertThatThrownBy(() -> request("{\"years\": [2025]}")).hasMessageContaining("name it");
        assertThatThrownBy(() -> request("{\"city\": \"kkc\", \"years\": [\"2025\"]}"))
                .hasMessageContaining("numbers");
    }

    private void run(String json) throws IOException {
        recomputing().run(request(json), 1_769, () -> true);
    }

    private Recomputing recomputing() {
        return new Recomputing(
                ledger,
                FactorLibrary.shipped(),
                shelf,
                settings,
                CLOCK,
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    private static RecomputeRequest request(String json) throws IOException {
        return RecomputeRequest.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void register(String city) throws IOException {
        String json = Files.readString(Path.of("../../events/kkc/reference/profile.json"))
                .replace("\"slug\": \"kkc\"", "\"slug\": \"" + city + "\"");
        ledger.cities().register(ProfileJson.parse(json), json);
    }

    private void drop(String city, String name, int second) {
        ObjectVersion version = new ObjectVersion(
                city,
                "engineering",
                "inbox/" + city + "/engineering/" + name,
                "v" + second,
                Instant.parse("2026-11-23T00:00:00Z").plusSeconds(second));
        Statement statement = new Statement(
                "electricity",
                JANUARY,
                List.of(new Line(
                        "",
                        name,
                        "electricity-grid",
                        "",
                        "",
                        JANUARY,
                        Quantity.of("10", Unit.KILOWATT_HOUR),
                        new Origin("1", 2, "B"))));
        ledger.statements().commit(version, "sha", List.of(statement));
        ledger.conclude(new Upload.Accepted(version, "sha", Set.of(JANUARY)));
    }
}
