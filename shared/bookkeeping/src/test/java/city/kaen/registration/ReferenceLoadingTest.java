package city.kaen.registration;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
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
    void refusesAProfileInAnotherCitysFolder() throws IOException {
        assertThat(load(sample().replace("\"slug\": \"kkc\"", "\"slug\": \"cnx\"")))
                .isEqualTo("refused");
        assertThat(ledger.cities().all()).isEmpty();
    }

    @Test
    void readsTheNewestVersionWhateverTheEventSays() throws IOException {
        store.put("kaen-reference", KEY, "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        store.put("kaen-reference", KEY, sample().getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, "v1", "0")))
                .isEqualTo("registered");
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
        return new String(
                store.get(
                                "kaen-receipts",
                                store.list("kaen-receipts", "receipts/" + KEY)
                                        .getFirst()
                                        .key(),
                                "")
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of("../../events/kkc/reference/profile.json"));
    }
}
