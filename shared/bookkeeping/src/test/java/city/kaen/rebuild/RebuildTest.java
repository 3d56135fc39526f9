package city.kaen.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.contract.PublishedContract;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.document.Released;
import city.kaen.publication.document.RevisionsDocument.Inventory;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.recalculation.Recalculation;
import city.kaen.registration.ReferenceLoading;
import city.kaen.registration.ReferenceShelf;
import city.kaen.release.ReleaseShelf;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final String KEY = "inbox/kkc/engineering/a.csv";
    private static final String FACTORS = "reference/factors/OWN.csv";
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["OWN", "TGO-GRID"], "region": "TH", "standIns": ["I.2.2"],
             "landfillInside": false, "departments": [{"id": "engineering", "nameTh": "ช่าง", "nameEn": "Engineering",
             "book": "operations", "subSector": "I.2", "datasets": [], "dueDay": 10}], "facilities": []}
            """;

    private static final String MINE = """
            activity,unit,co2,valid_from,document
            electricity-grid,kWh,0.4,2024-01,A list of our own
            """;

    private final AtomicLong days = new AtomicLong();
    private final InstantSource daily = () -> START.plus(Duration.ofDays(days.getAndIncrement()));
    private final MemoryObjectStore store = new MemoryObjectStore(new DailyClock(daily));
    private final MemoryLedger ledger = new MemoryLedger();

    @BeforeEach
    void loadsTheProfileAndTwoVersionsOfAFile() {
        put("reference", "reference/kkc/profile.json", PROFILE);
        new ReferenceLoading(ledger, store, "receipts")
                .load(new ObjectEvent("ObjectCreated:Put", "reference", "reference/kkc/profile.json", "v1", ""));
        put("reference", FACTORS, "activity,unit,co2_kg,valid_from,document\nelectricity-grid,MWh,123,2025-02,Own\n");
        new ReferenceLoading(ledger, store, "receipts")
                .load(new ObjectEvent(
                        "ObjectCreated:Put",
                        "reference",
                        FACTORS,
                        store.head("reference", FACTORS, "").orElseThrow().versionId(),
                        ""));
        put("reference", FACTORS, "a set that is refused");
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,10\n");
        put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,12\n");
        put("inbox", "inbox/kkc/engineering/b.csv", "month,meter,kwh\n2025-02,M-1,5\n");
        put("inbox", "inbox/kkc/engineering/b.csv", "no table");
        UploadAnswer answer = new UploadAnswer(
                store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"));
        for (ObjectStore.Version version : store.versions("inbox", "")) {
            answer.to(new ObjectEvent("ObjectCreated:Put", "inbox", version.key(), version.versionId(), ""));
        }
    }

    @Test
    void givesTheSamePublicationInEveryOrder() {
        Publication first = rebuilt(1);

        assertThat(text(first, "years/2025.json"))
                .as("5 kWh of February by the city's own factor")
                .contains("\"AR5-TGO\": \"0.615\"");
        assertThat(text(first, "factors.json")).contains("OWN@");
        for (long seed = 2; seed < 8; seed++) {
            assertThat(rebuilt(seed).digest()).isEqualTo(first.digest());
        }
    }

    @Test
    void findsWhatIsPublishedOtherwiseOrNotAtAllOrTooMuch() {
        Publication rebuilt = rebuilt(1);
        rebuilt.files().forEach(file -> store.put("public", rebuilt.key(file), file.content(), Map.of()));
        assertThat(Rebuild.differences(store, "public", "kkc", rebuilt.digest(), rebuilt))
                .isEmpty();

        put("public", rebuilt.prefix() + "years/2025.json", "{}");
        store.remove("public", rebuilt.prefix() + "summary.json");
        put("public", rebuilt.prefix() + "years/1999.json", "{}");

        assertThat(Rebuild.differences(store, "public", "kkc", rebuilt.digest(), rebuilt))
                .containsExactly("summary.json", "years/1999.json", "years/2025.json");
    }

    @Test
    void showsAYearAsItWasKnown() {
        Instant first = uploaded(0);
        Instant second = uploaded(1);

        assertThat(known(first.minusSeconds(1))).doesNotContain("\"quantity\"");
        assertThat(known(first)).contains("\"10\"").doesNotContain("\"12\"");
        assertThat(known(second)).contains("\"12\"");
        assertThat(known(Instant.MAX))
                .as("what is known now is what is published now")
                .isEqualTo(new String(
                        rebuilt(1).find("years/2025.json").orElseThrow().content(), StandardCharsets.UTF_8));
    }

    @Test
    void readsEachFileByWhatStoodWhenItCame() {
        UploadAnswer answer = new UploadAnswer(
                store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"));
        String key = "inbox/kkc/engineering/cards.csv";
        String rows = "PER,Q1\n2025-03,100\n";
        put("inbox", key, rows);
        put("reference", "reference/kkc/layouts/cards.json", """
                {"id": "cards", "headers": ["PER", "Q1"], "activity": "electricity-grid", "unit": "kwh",
                 "columns": [{"header": "PER", "role": "month"}, {"header": "Q1", "role": "quantity"}]}
                """);
        answer.to(event(key, 0));
        assertThat(ledger.live("kkc", YearMonth.of(2025, 3)).lines())
                .as("the layout came after the file, though before it was answered")
                .isEmpty();

        put("inbox", key, rows);
        put("reference", "reference/kkc/layouts/cards.json", "{\"id\": \"cards\"}");
        answer.to(event(key, 1));
        assertThat(ledger.live("kkc", YearMonth.of(2025, 3)).lines())
                .as("a version that is refused changes nothing")
                .hasSize(1);

        store.remove("reference", "reference/kkc/layouts/cards.json");
        put("reference", "reference/kkc/profile.json", PROFILE.replace("\"facilities\": []", """
                "facilities": [{"id": "pump", "nameTh": "ปั๊ม", "nameEn": "Pump", "names": ["M-1"], "kind": "municipal",
                 "book": "operations", "subSector": "I.3", "district": ""}]"""));
        new ReferenceLoading(ledger, store, "receipts").load(newestProfile());
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc", Set.of());
        InventoryYear live = ledger.revisions()
                .get(
                        "kkc",
                        2025,
                        Objects.requireNonNull(ledger.revisions()
                                .head("kkc")
                                .orElseThrow()
                                .years()
                                .get(2025)));

        Publication rebuilt = rebuilt(3);
        assertThat(new String(rebuilt.find("years/2025.json").orElseThrow().content(), StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        Publications.of(
                                        ledger.cities().find("kkc").orElseThrow(),
                                        Map.of(2025, live),
                                        FactorLibrary.shipped())
                                .find("years/2025.json")
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("2025-03");
        put("inbox", key, rows);
        answer.to(event(key, 2));
        assertThat(ledger.uploads().history("kkc", key).getLast())
                .as("a layout that was taken out is for files that came before")
                .isInstanceOf(Upload.Rejected.class);
    }

    private ObjectEvent newestProfile() {
        String key = "reference/kkc/profile.json";
        return new ObjectEvent(
                "ObjectCreated:Put",
                "reference",
                key,
                store.head("reference", key, "").orElseThrow().versionId(),
                "");
    }

    private ObjectEvent event(String key, int version) {
        return new ObjectEvent(
                "ObjectCreated:Put",
                "inbox",
                key,
                store.versions("inbox", key).get(version).versionId(),
                "");
    }

    @Test
    void usesTheFactorsThatWereUploadedByThen() {
        put("reference", "reference/kkc/profile.json", PROFILE.replace("\"OWN\"", "\"MINE\""));
        put("reference", "reference/factors/MINE.csv", MINE);
        Instant first = store.versions("reference", "reference/factors/MINE.csv")
                .getFirst()
                .lastModified();
        put("reference", "reference/factors/MINE.csv", "not a set");
        put("reference", "reference/factors/MINE.csv", MINE.replace("0.4", "0.6"));
        tellReference();
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc");
        String now = published();

        assertThat(rebuilt(3).digest()).as("rebuilt").isEqualTo(publication().digest());
        assertThat(known(Instant.MAX)).isEqualTo(now).contains("MINE@");
        assertThat(known(first)).contains("MINE@").isNotEqualTo(now);
        assertThat(known(first.minusSeconds(1))).doesNotContain("MINE@");
    }

    @Test
    void showsWhatWasPublishedThatDayByteForByte() {
        Recalculation recalculation = new Recalculation(ledger, FactorLibrary.shipped());
        recalculation.run("kkc");
        Map<Instant, String> publishedAt = new LinkedHashMap<>();
        publishedAt.put(store.versions("inbox", "").getLast().lastModified(), published());
        for (int i = 0; i < 3; i++) {
            switch (i) {
                case 0 -> put("inbox", KEY, "month,meter,kwh\n2025-01,M-1,14\n2025-03,M-1,2\n");
                case 1 -> {
                    put("reference", "reference/kkc/profile.json", PROFILE.replace("\"OWN\"", "\"MINE\""));
                    put("reference", "reference/factors/MINE.csv", MINE);
                    tellReference();
                }
                default -> store.remove("inbox", KEY);
            }
            tellInbox();
            recalculation.run("kkc");
            publishedAt.put(
                    Stream.concat(store.versions("inbox", "").stream(), store.versions("reference", "").stream())
                            .map(ObjectStore.Version::lastModified)
                            .max(Instant::compareTo)
                            .orElseThrow(),
                    published());
        }

        assertThat(publishedAt.values()).as("each differs").doesNotHaveDuplicates();
        publishedAt.forEach((day, bytes) -> assertThat(known(day)).isEqualTo(bytes));
    }

    /// A release is an act of publishing, which no file of the inbox says: it is read from where it was recorded.
    @Test
    void marksWhatWasReleasedInARebuildAndAsItWasKnown() {
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc");
        CityProfile profile = ledger.cities().find("kkc").orElseThrow();
        Publication first = publication(Released.NOTHING);
        first.files().forEach(file -> store.put("public", first.key(file), file.content(), Map.of()));
        Revised logged = new Revised(
                1,
                first.digest(),
                "2026-06-01T00:00:00Z",
                "AR5-TGO",
                List.of(),
                List.of(new Inventory(2025, "0".repeat(64))),
                List.of(),
                List.of());
        store.put("public", RevisionLog.key("kkc"), new RevisionLog("kkc", List.of(logged)).toJson(), Map.of());
        ReleaseShelf shelf = new ReleaseShelf(store, "public");
        shelf.upTo(profile, Instant.parse("2026-06-02T00:00:00Z"));
        Instant hour = Instant.parse("2026-06-29T02:00:00Z");
        assertThat(shelf.upTo(profile, hour).all()).hasSize(1);

        Publication released = publication(shelf.of("kkc"));
        assertThat(released.digest()).isNotEqualTo(first.digest());
        assertThat(Rebuild.of(store, "inbox", "reference", shelf.of("kkc"), "kkc", FactorLibrary.shipped(), 5)
                        .publication()
                        .digest())
                .isEqualTo(released.digest());
        assertThat(known(hour, shelf.asOf("kkc", hour))).isEqualTo(text(released, "years/2025.json"));
        Instant before = hour.minusSeconds(1);
        assertThat(known(before, shelf.asOf("kkc", before))).isEqualTo(text(first, "years/2025.json"));
    }

    private void tellReference() {
        ReferenceLoading loading = new ReferenceLoading(ledger, store, "receipts");
        for (ObjectStore.Version version : store.versions("reference", "")) {
            loading.load(new ObjectEvent("ObjectCreated:Put", "reference", version.key(), version.versionId(), ""));
        }
    }

    private void tellInbox() {
        UploadAnswer answer = new UploadAnswer(
                store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"));
        for (ObjectStore.Version version : store.versions("inbox", "")) {
            answer.to(new ObjectEvent(
                    version.removed() ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectCreated:Put",
                    "inbox",
                    version.key(),
                    version.versionId(),
                    ""));
        }
    }

    /// As publish-summary makes it of the head.
    private Publication publication() {
        return publication(Released.NOTHING);
    }

    private Publication publication(Released released) {
        Map<Integer, InventoryYear> years = new TreeMap<>();
        ledger.revisions()
                .head("kkc")
                .orElseThrow()
                .years()
                .forEach((year, digest) -> years.put(year, ledger.revisions().get("kkc", year, digest)));
        Publication publication = Publications.of(
                ledger.cities().find("kkc").orElseThrow(),
                years,
                FactorLibrary.shipped().plus(ledger.factorSets().inUse()),
                released);
        assertThat(PublishedContract.faults(
                        publication.files().stream().collect(Collectors.toMap(PublicFile::path, PublicFile::content))))
                .isEmpty();
        return publication;
    }

    private String published() {
        return new String(publication().find("years/2025.json").orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private Instant uploaded(int version) {
        return store.versions("inbox", KEY).get(version).lastModified();
    }

    private String known(Instant at) {
        return known(at, Released.NOTHING);
    }

    private String known(Instant at, Released released) {
        return AsKnown.year(ledger, store, "reference", released, FactorLibrary.shipped(), "kkc", 2025, at)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private Publication rebuilt(long seed) {
        return Rebuild.of(store, "inbox", "reference", Released.NOTHING, "kkc", FactorLibrary.shipped(), seed)
                .publication();
    }

    private static String text(Publication publication, String path) {
        return new String(publication.find(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private void put(String bucket, String key, String content) {
        store.put(bucket, key, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /// Each look at it is a day later than the one before.
    private static final class DailyClock extends Clock {
        private final InstantSource source;

        DailyClock(InstantSource source) {
            this.source = source;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
