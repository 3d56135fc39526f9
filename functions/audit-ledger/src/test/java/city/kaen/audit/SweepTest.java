package city.kaen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.registration.ReferenceShelf;
import city.kaen.sample.SampleCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Sweep.Buckets BUCKETS = new Sweep.Buckets("inbox", "reference", "receipts");
    private static final String KEY = "inbox/kkc/engineering/ไฟฟ้า.csv";
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["TGO-GRID"], "region": "TH", "standIns": [],
             "landfillInside": false, "departments": [{"id": "engineering", "nameTh": "ช่าง", "nameEn": "Engineering",
             "book": "operations", "subSector": "I.2", "datasets": [], "dueDay": 10}], "facilities": []}
            """;

    private Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store = new MemoryObjectStore(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @BeforeEach
    void putsTheProfileWhereNoEventTellsOfIt() {
        put("reference", "reference/kkc/profile.json", PROFILE);
    }

    @Test
    void healsEveryLostEventInOneRun() {
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,12\n");
        put("inbox", "inbox/kkc/engineering/b.csv", "month,meter,kwh\n2025-01,M-2,1\n");
        store.remove("inbox", "inbox/kkc/engineering/b.csv");

        AuditReport report = sweep();

        assertThat(report.verdict()).isEqualTo("healed");
        assertThat(report.healed()).hasSize(5);
        assertThat(ledger.uploads().all("kkc")).hasSize(4).anyMatch(Upload.Removed.class::isInstance);
        assertThat(ledger.live("kkc", YearMonth.of(2025, 1)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.line().quantity().amount()).isEqualByComparingTo("12"));
        assertThat(sweep().verdict()).as("the second run").isEqualTo("sound");
    }

    @Test
    void answersAgainWhatTheLedgerLacksThoughItHasAReceipt() {
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        sweep();
        MemoryLedger restored = new MemoryLedger();
        ledger.cities().find("kkc").ifPresent(city -> restored.cities().register(city, PROFILE));

        AuditReport report = new Sweep(store, restored, BUCKETS).run(Optional.empty(), () -> true);

        assertThat(report.healed()).hasSize(1);
        assertThat(restored.uploads().all("kkc")).hasSize(1);
    }

    @Test
    void reportsWhatBelongsToNobodyOnceADay() throws IOException {
        put("inbox", "inbox/readme.txt", "hello");
        put("inbox", "inbox/cnx/engineering/a.csv", "of a city that nobody knows");
        put("inbox", "elsewhere/a.csv", "x");

        audit("2026-11-23T02:00:00Z");
        audit("2026-11-23T03:00:00Z");
        audit("2026-11-23T04:00:00Z");

        assertThat(sweep().orphans())
                .containsExactly("elsewhere/a.csv", "inbox/cnx/engineering/a.csv", "inbox/readme.txt");
        assertThat(store.list("receipts", "receipts/_audit/2026-11-23/")).hasSize(2); // the first one also healed
    }

    @Test
    void goesOnAfterOneThatFailsAndFailsInTheEnd() {
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        AuditLedger audit = new AuditLedger(
                new Refusing(store, "inbox/kkc/engineering/a.csv"), ledger, BUCKETS, "public", System.out);
        put("inbox", "inbox/kkc/engineering/a.csv", "month,meter,kwh\n2025-01,M-2,1\n");

        assertThatThrownBy(() -> audit.handleRequest(
                        request("2026-11-23T02:00:00Z"), OutputStream.nullOutputStream(), new TimeLeft(60_000)))
                .hasMessageContaining("a.csv");

        assertThat(ledger.uploads().all("kkc")).hasSize(1);
    }

    @Test
    void answersAFileThatEndsEveryProcessAndThenGoesOn() {
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        String deadly = "inbox/kkc/engineering/a.csv"; // comes first
        put("inbox", deadly, "month,meter,kwh\n2025-01,M-2,1\n");
        ObjectStore killing = new Deadly(store, deadly);

        for (int death = 0; death < 2; death++) {
            assertThatThrownBy(() -> new Sweep(killing, ledger, BUCKETS).run(Optional.empty(), () -> true))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(ledger.uploads().all("kkc")).isEmpty();
        }
        AuditReport report = new Sweep(killing, ledger, BUCKETS).run(Optional.empty(), () -> true);

        assertThat(report.verdict()).isEqualTo("healed");
        assertThat(ledger.uploads().all("kkc"))
                .hasSize(2)
                .anyMatch(upload -> upload instanceof Upload.Rejected
                        && upload.version().key().equals(deadly));
        assertThat(store.list("receipts", "receipts/kkc/engineering/a.csv/"))
                .anyMatch(head -> head.key().endsWith("/receipt.json"));
    }

    @Test
    void neverGivesUpAFileThatFailsWithoutEndingTheProcess() {
        String key = "inbox/kkc/engineering/a.csv";
        put("inbox", key, "month,meter,kwh\n2025-01,M-2,1\n");
        for (int run = 0; run < 5; run++) {
            assertThat(new Sweep(new Refusing(store, key), ledger, BUCKETS)
                            .run(Optional.empty(), () -> true)
                            .failed())
                    .hasSize(1);
        }

        assertThat(sweep().healed()).hasSize(1);
        assertThat(ledger.uploads().all("kkc")).singleElement().isInstanceOf(Upload.Accepted.class);
    }

    @Test
    void leavesTheRestToTheNextRunWhenTimeEnds() {
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        sweep();
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,11\n");

        AuditReport report = new Sweep(store, ledger, BUCKETS).run(Optional.empty(), () -> false);

        assertThat(report.verdict()).isEqualTo("unfinished");
        assertThat(ledger.uploads().all("kkc")).hasSize(1);
    }

    @Test
    void readsEachBucketOnceHoweverManyCitiesThereAre() {
        for (String city : List.of("kkc-2", "aa", "zz", "kkc2")) {
            put("reference", "reference/" + city + "/profile.json", PROFILE.replace("kkc", city));
            for (int file = 0; file < 3; file++) {
                put("inbox", "inbox/" + city + "/engineering/" + file + ".csv", "month,meter,kwh\n2025-01,M-1,10\n");
            }
        }
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        for (int version = 0; version < 5; version++) {
            put("reference", "reference/kkc/profile.json", PROFILE);
        }
        assertThat(sweep().healed()).hasSize(23);
        List<String> asked = new ArrayList<>();
        ObjectStore noting = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(store, arguments);
                });

        assertThat(new Sweep(noting, ledger, BUCKETS)
                        .run(Optional.empty(), () -> true)
                        .verdict())
                .isEqualTo("sound");

        assertThat(asked).containsExactlyInAnyOrder("walk", "walkVersions", "walkVersions");
    }

    @Test
    void tellsWhichOfManyCitiesLacksAnAnswer() {
        for (String city : List.of("kkc-2", "aa", "zz")) {
            put("reference", "reference/" + city + "/profile.json", PROFILE.replace("kkc", city));
            put("inbox", "inbox/" + city + "/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,10\n");
        }
        sweep();
        put("inbox", "inbox/kkc-2/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,11\n");
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,12\n");

        assertThat(sweep().healed())
                .hasSize(2)
                .anyMatch(name -> name.startsWith("inbox/kkc-2/"))
                .anyMatch(name -> name.startsWith(KEY));
    }

    @Test
    void looksAtNoOtherCityThanTheOneItIsAskedFor() {
        put("reference", "reference/aa/profile.json", PROFILE.replace("kkc", "aa"));
        put("inbox", "inbox/aa/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,10\n");
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,12\n");
        put("inbox", "elsewhere/a.csv", "x");

        AuditReport report = new Sweep(store, ledger, BUCKETS).run(Optional.of("kkc"), () -> true);

        assertThat(report.healed()).hasSize(2).allMatch(name -> name.contains("/kkc/"));
        assertThat(report.orphans()).isEmpty();
    }

    @Test
    void refusesAStoreWhoseKeysComeInNoOrder() {
        put("reference", "reference/aa/profile.json", PROFILE.replace("kkc", "aa"));
        put("inbox", "inbox/aa/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,10\n");
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,12\n");
        sweep();
        ObjectStore backwards = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("walkVersions")) {
                        return store.versions(arguments[0].toString(), arguments[1].toString()).reversed().stream();
                    }
                    return method.invoke(store, arguments);
                });

        assertThatThrownBy(() -> new Sweep(backwards, ledger, BUCKETS).run(Optional.empty(), () -> true))
                .hasMessageContaining("in no order");
    }

    @Test
    void answersWhatWaitedLongestFirst() {
        put("reference", "reference/aa/profile.json", PROFILE.replace("kkc", "aa"));
        sweep();
        List<String> inOrderOfTime =
                List.of("inbox/kkc/engineering/z.csv", "inbox/aa/engineering/b.csv", "inbox/kkc/engineering/a.csv");
        for (String key : inOrderOfTime) {
            now = now.plusSeconds(1);
            put("inbox", key, "month,meter,kwh\n2025-01,M-1,10\n");
        }

        assertThat(sweep().healed())
                .extracting(name -> name.substring(0, name.indexOf(' ')))
                .isEqualTo(inOrderOfTime);
    }

    @Test
    void leavesAloneWhatGotItsReceiptMeanwhile() {
        sweep();
        put("inbox", "inbox/kkc/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,10\n");
        put("inbox", "inbox/kkc/engineering/b.csv", "month,meter,kwh\n2025-01,M-2,10\n");
        ObjectStore.Version second =
                store.versions("inbox", "inbox/kkc/engineering/b.csv").getFirst();
        UploadAnswer validate = new UploadAnswer(
                store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"));
        ObjectStore answering = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("get") && arguments[1].equals("inbox/kkc/engineering/a.csv")) {
                        validate.to(
                                new ObjectEvent("ObjectCreated:Put", "inbox", second.key(), second.versionId(), ""));
                    }
                    return method.invoke(store, arguments);
                });

        AuditReport report = new Sweep(answering, ledger, BUCKETS).run(Optional.empty(), () -> true);

        assertThat(report.healed()).singleElement().asString().startsWith("inbox/kkc/engineering/a.csv ");
        assertThat(ledger.uploads().all("kkc")).hasSize(2);
    }

    @Test
    void sweepsTheSampleCityBeforeASnapshot() {
        AuditReport report = AuditLedger.sweep(new SampleCity());

        assertThat(report.failed()).isEmpty();
        assertThat(report.healed()).hasSize(2).anyMatch(name -> name.startsWith("inbox/sample/"));
    }

    private AuditReport sweep() {
        return new Sweep(store, ledger, BUCKETS).run(Optional.empty(), () -> true);
    }

    private void audit(String nominal) throws IOException {
        new AuditLedger(store, ledger, BUCKETS, "public", System.out)
                .handleRequest(request(nominal), OutputStream.nullOutputStream(), new TimeLeft(60_000));
    }

    @Test
    void letsEveryPublicationBeLookedAtOnceADay() throws IOException {
        sweep();
        ledger.unpublished().list().forEach(ledger.unpublished()::clear);
        AuditLedger audit = new AuditLedger(store, ledger, BUCKETS, "public", System.out);
        audit.handleRequest(request("2026-11-23T16:00:00Z"), OutputStream.nullOutputStream(), new TimeLeft(60_000));
        assertThat(ledger.unpublished().list()).isEmpty();

        audit.handleRequest(request("2026-11-23T17:00:00Z"), OutputStream.nullOutputStream(), new TimeLeft(60_000));
        assertThat(ledger.unpublished().list()).hasSize(1);
    }

    private static ByteArrayInputStream request(String nominal) {
        return new ByteArrayInputStream(("{\"nominal\":\"" + nominal + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private void put(String bucket, String key, String content) {
        store.put(bucket, key, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
