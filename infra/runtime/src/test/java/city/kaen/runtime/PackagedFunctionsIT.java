package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.emulators.NamedCloud;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The very zips that are deployed, under AWS's own runtime interface client, sent the events of `events/`: from a file
/// in the inbox to the public pointer. The steps build on each other, as they do in a city.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedFunctionsIT {
    private static final Names NAMES = NamedCloud.find()
            .map(ignored -> Names.startingWith(NamedCloud.unique()))
            .orElse(Names.standard());
    private static final Topology KAEN = Topology.kaen(NAMES);
    private static final String KEY = "inbox/kkc/engineering/ไฟฟ้า 2569.xlsx"; // of events/s3-object-*.json
    private static final String CREATED_VERSION = "096fKKXTRTtl3on89fVO.nfljtsv6qko";
    private static final String REFERENCE_VERSION = "pq8XoBaDZ1mQZ1zm6LfQ3hVPjz1vY3tR";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static EmulatedCloud cloud;

    private static final Map<String, PackagedFunction> FUNCTIONS = new LinkedHashMap<>();

    @BeforeAll
    static void deploy() {
        cloud = EmulatedCloud.start(KAEN);
        for (Function function : KAEN.functions()) {
            FUNCTIONS.put(
                    function.name(), PackagedFunction.start(function, unpacked(function.name()), cloud.settings()));
        }
    }

    @AfterAll
    static void end() {
        FUNCTIONS.values().forEach(PackagedFunction::close);
        cloud.close();
    }

    @Test
    @Order(1)
    void loadReferenceRegistersACity() throws IOException {
        store().put(
                        NAMES.reference(),
                        "reference/kkc/profile.json",
                        Files.readAllBytes(Built.root().resolve("events/kkc/reference/profile.json")),
                        Map.of());
        String version = store().head(NAMES.reference(), "reference/kkc/profile.json", "")
                .orElseThrow()
                .versionId();
        returned("load-reference", event("s3-reference-created.json").replace(REFERENCE_VERSION, version));
        wrote("load-reference", "\"verdict\":\"registered\"");
    }

    @Test
    @Order(2)
    void validateUploadAnswersADroppedFile() throws IOException {
        store().put(
                        NAMES.inbox(),
                        KEY,
                        Files.readAllBytes(Built.root().resolve("events/kkc/inbox/engineering/electricity-2569.xlsx")),
                        Map.of());
        String version = store().head(NAMES.inbox(), KEY, "").orElseThrow().versionId();
        returned("validate-upload", event("s3-object-created.json").replace(CREATED_VERSION, version));
        // With the figure that the alarm on rejected files reads.
        wrote("validate-upload", "\"verdict\":\"accepted\"", "\"accepted\":1", "\"Namespace\":\"" + NAMES.table());
        assertThat(store().list(NAMES.receipts(), "receipts/kkc/engineering/")).isNotEmpty();
    }

    @Test
    @Order(3)
    void recomputeInventoryRevisesBySchedule() throws IOException {
        returned("recompute-inventory", event("schedule-recompute.json"));
        wrote("recompute-inventory", "\"verdict\":\"revised\"", "\"revision\":1");
    }

    @Test
    @Order(4)
    void publishSummaryPublishesBySchedule() throws IOException {
        returned("publish-summary", event("schedule-publish.json"));
        wrote("publish-summary", "\"verdict\":\"published\"");
        byte[] pointer = store().get(NAMES.published(), "publications/kkc/latest.json", "")
                .orElseThrow()
                .content();
        assertThat(new String(pointer, StandardCharsets.UTF_8)).contains("\"revision\"");
    }

    @Test
    @Order(5)
    void validateUploadWithdrawsAFileThatWasTakenBack() throws IOException {
        cloud.s3().deleteObject(request -> request.bucket(NAMES.inbox()).key(KEY));
        String marker = store().versions(NAMES.inbox(), KEY).stream()
                .filter(ObjectStore.Version::removed)
                .findFirst()
                .orElseThrow()
                .versionId();
        String event = event("s3-object-removed.json").replaceAll("(\"versionId\": \")[^\"]+", "$1" + marker);
        returned("validate-upload", event);
        wrote("validate-upload", "\"verdict\":\"withdrawn\"");
    }

    @Test
    @Order(5)
    void auditLedgerFindsWhatNoEventToldOf() throws IOException {
        store().put(
                        NAMES.inbox(),
                        "inbox/kkc/engineering/untold.xlsx",
                        Files.readAllBytes(Built.root().resolve("events/kkc/inbox/engineering/electricity-2569.xlsx")),
                        Map.of());
        returned("audit-ledger", event("schedule-audit.json"));
        wrote("audit-ledger", "\"verdict\":\"healed\"", "\"healed\":1", "{\"Name\":\"healed\",\"Unit\":\"Count\"}");
    }

    @Test
    @Order(6)
    void recomputeInventoryDoesWhatAnOperatorOrders() throws IOException {
        returned("recompute-inventory", event("recompute-order.json"));
        assertThat(store().list(NAMES.receipts(), "receipts/_runs/kkc/"))
                .extracting(head -> new String(
                        store().get(NAMES.receipts(), head.key(), "")
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .anyMatch(run -> run.contains("the electricity authority corrected its table"));
    }

    @Test
    @Order(7)
    void theWeeklyDrillFindsTheCityAtRestToBeTheSame() throws IOException {
        returned("publish-summary", event("schedule-publish.json"));
        returned("audit-ledger", event("schedule-drill.json"));
        wrote("audit-ledger", "\"object\":\"kkc\",\"verdict\":\"same\"");
    }

    @Test
    @Order(7)
    void remindDepartmentsRunsBySchedule() throws IOException {
        returned("remind-departments", event("schedule-remind.json"));
        wrote("remind-departments", "\"function\":\"remind-departments\"");
    }

    @Test
    @Order(7)
    void everyLineOfALogIsJson() {
        FUNCTIONS.forEach((name, function) ->
                assertThat(function.log()).as(name).allMatch(line -> line.startsWith("{") && line.endsWith("}")));
    }

    @Test
    @Order(8)
    void whatIsNoEventIsReportedAsLambdaReportsAnErrorAndTheNextEventIsServed() throws IOException {
        PackagedFunction validate = function("validate-upload");
        assertThat(validate.invoke("{\"hello\": true}")).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.type()).isEqualTo("java.lang.IllegalArgumentException");
            assertThat(failed.message()).contains("Records");
        });
        assertThat(validate.running()).isTrue();
        returned("validate-upload", "{\"Event\": \"s3:TestEvent\"}");
    }

    @Test
    @Order(9)
    void aMissingSettingStopsTheStartByName() {
        Function whole = KAEN.function("publish-summary");
        Function part = new Function(
                whole.name(),
                whole.handler(),
                Map.of("KAEN_PUBLIC", NAMES.published()),
                whole.triggers(),
                whole.megabytes(),
                whole.timeout(),
                whole.concurrency(),
                whole.grants());
        Path unpacked = folder.resolve("publish-summary");
        assertThatThrownBy(() -> PackagedFunction.start(part, unpacked, cloud.settings()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KAEN_TABLE");
    }

    @Test
    @Order(10)
    void aRunThatOutlivesItsTimeoutIsCutOff() {
        Function whole = KAEN.function("recompute-inventory");
        Function hasty = new Function(
                whole.name(),
                whole.handler(),
                whole.environment(),
                whole.triggers(),
                whole.megabytes(),
                Duration.ofMillis(1),
                whole.concurrency(),
                whole.grants());
        try (PackagedFunction started =
                PackagedFunction.start(hasty, folder.resolve("recompute-inventory"), cloud.settings())) {
            assertThat(started.invoke("{}")).isEqualTo(new Answer.TimedOut());
        }
    }

    @Test
    @Order(11)
    void noFunctionNeedsLongToStart() {
        assertThat(FUNCTIONS.values())
                .extracting(PackagedFunction::coldStart)
                .allSatisfy(start -> assertThat(start)
                        .isLessThan(
                                Duration.ofSeconds(30))); // Lambda gives ten seconds of a machine that is not shared
    }

    private static void returned(String function, String event) {
        assertThat(function(function).invoke(event))
                .as("%s said %s", function, function(function).log())
                .isInstanceOf(Answer.Returned.class);
    }

    private static PackagedFunction function(String name) {
        return Objects.requireNonNull(FUNCTIONS.get(name));
    }

    /// The process's output is read by a thread of its own, so it may come a little after the answer.
    private static void wrote(String function, String... parts) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(function(function).log())
                        .anySatisfy(line -> assertThat(line).contains(parts)));
    }

    private static ObjectStore store() {
        return new S3ObjectStore(cloud.s3());
    }

    private static String event(String name) throws IOException {
        return Files.readString(Built.root().resolve("events").resolve(name), StandardCharsets.UTF_8)
                .replace(Names.standard().inbox(), NAMES.inbox())
                .replace(Names.standard().reference(), NAMES.reference());
    }

    private static Path unpacked(String function) {
        Path unpacked = folder.resolve(function);
        Zips.unpack(Zips.find(function), unpacked);
        return unpacked;
    }
}
