package city.kaen.registration;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceLoadingTest {
    private static final String KEY = "reference/kkc/profile.json";
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store = new MemoryObjectStore(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ReferenceLoading loading = new ReferenceLoading(ledger, store, "kaen-receipts");

    @Test
    void registersTheSampleCityAndMarksItsMonths() throws IOException {
        ledger.conclude(new Upload.Accepted(
                new ObjectVersion("kkc", "engineering", "inbox/kkc/engineering/a.csv", "v", NOW),
                "sha",
                Set.of(YearMonth.of(2025, 1))));
        ledger.dirtyMonths().list("kkc").forEach(mark -> ledger.dirtyMonths().clear("kkc", mark));

        assertThat(load(sample())).isEqualTo("registered");

        assertThat(ledger.cities().find("kkc").orElseThrow().standIns()).containsExactly("I.2.2");
        assertThat(ledger.dirtyMonths().list("kkc"))
                .extracting(DirtyMonths.Mark::month)
                .containsExactly(YearMonth.of(2025, 1));
        assertThat(receipt()).contains("\"verdict\" : \"registered\"");
    }

    @Test
    void refusesABadProfileWholeAndSaysWhy() {
        assertThat(load("{\"slug\": \"kkc\"}")).isEqualTo("refused");

        assertThat(ledger.cities().all()).isEmpty();
        assertThat(receipt()).contains("refused").contains("departments");
    }

    @Test
    void keepsALayoutAndMarksNothing() {
        String key = "reference/kkc/layouts/cards.json";
        put(key, "{\"id\": \"cards\", \"headers\": [\"PER\", \"Q1\"]}");

        assertThat(loading.load(created(key))).isEqualTo("registered");

        assertThat(ledger.layouts().all("kkc")).singleElement().satisfies(name -> {
            assertThat(name).startsWith("cards@");
            assertThat(receipt(key)).contains("\"layout\" : \"" + name + "\"");
        });
        assertThat(ledger.dirtyMonths().list("kkc")).isEmpty();
    }

    @Test
    void refusesABadLayoutWholeInThaiAndInEnglish() {
        String key = "reference/kkc/layouts/cards.json";
        put(key, "{\"id\": \"card\", \"headers\": [\"PER\", \"<b>\"]}");
        assertThat(loading.load(created(key))).isEqualTo("refused");
        put(key, "{\"id\": \"cards\", \"headers\": [\"PER\"], \"<script>\": 1}");
        assertThat(loading.load(created(key))).isEqualTo("refused");

        assertThat(ledger.layouts().all("kkc")).isEmpty();
        assertThat(receipt(key)).contains("is not known here").contains("ไม่รู้จักช่อง");
        assertThat(receipt(key, "receipt.html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .contains("Refused whole");
    }

    private void put(String key, String content) {
        store.put("kaen-reference", key, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private ObjectEvent created(String key) {
        String newest = store.head("kaen-reference", key, "").orElseThrow().versionId();
        return new ObjectEvent("ObjectCreated:Put", "kaen-reference", key, newest, "0");
    }

    @Test
    void refusesAProfileInAnotherCitysFolder() throws IOException {
        assertThat(load(sample().replace("\"slug\": \"kkc\"", "\"slug\": \"cnx\"")))
                .isEqualTo("refused");
        assertThat(ledger.cities().all()).isEmpty();
    }

    @Test
    void takesAVersionThatARefusedOneCameAfter() throws IOException {
        store.put("kaen-reference", KEY, sample().getBytes(StandardCharsets.UTF_8), Map.of());
        store.put("kaen-reference", KEY, "{}".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, "v2", "0")))
                .isEqualTo("refused");
        assertThat(loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, "v1", "0")))
                .isEqualTo("registered");
        assertThat(ledger.cities().all()).containsExactly("kkc");
    }

    @Test
    void keepsTheProfileThatWasUploadedLastThoughItIsLoadedFirst() throws IOException {
        store.put("kaen-reference", KEY, sample().getBytes(StandardCharsets.UTF_8), Map.of());
        store.put(
                "kaen-reference",
                KEY,
                sample().replace("Khon Kaen", "Newer").getBytes(StandardCharsets.UTF_8),
                Map.of());
        for (String version : new String[] {"v2", "v1"}) {
            loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, version, "0"));
        }

        assertThat(ledger.cities().find("kkc").orElseThrow().nameEn()).startsWith("Newer");
    }

    @Test
    void leavesAloneWhatIsNoReferenceOrIsGone() {
        assertThat(loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, "v1", "0")))
                .isEqualTo("gone");
        assertThat(loading.load(
                        new ObjectEvent("ObjectCreated:Put", "kaen-reference", "reference/kkc/notes.txt", "v1", "0")))
                .isEqualTo("not-reference");
        assertThat(loading.load(new ObjectEvent("ObjectRemoved:DeleteMarkerCreated", "kaen-reference", KEY, "v1", "0")))
                .isEqualTo("not-reference");
    }

    private String load(String profile) {
        store.put("kaen-reference", KEY, profile.getBytes(StandardCharsets.UTF_8), Map.of());
        return loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, "v1", "0"));
    }

    private String receipt() {
        return receipt(KEY);
    }

    private String receipt(String key) {
        return receipt(key, "receipt.json");
    }

    private String receipt(String key, String file) {
        String newest = store.list("kaen-receipts", "receipts/" + key).stream()
                .map(ObjectStore.Head::key)
                .filter(name -> name.endsWith(file))
                .reduce((one, other) -> other)
                .orElseThrow();
        return new String(store.get("kaen-receipts", newest, "").orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of("../../events/kkc/reference/profile.json"));
    }
}
