package city.kaen.registration;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.reference.ProfileJson;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactorLoadingTest {
    private static final String KEY = "reference/factors/EPA-2024.csv";
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final String SOUND = """
        # kilograms per unit
        activity,unit,co2,ch4_g,n2o_g,valid_from,valid_to,document
        natural-gas,MMBtu,53.06,1,0.1,2024-01,2025-01,A hub of factors
        """;

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store = new MemoryObjectStore(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ReferenceLoading loading = new ReferenceLoading(ledger, store, "kaen-receipts");

    @BeforeEach
    void twoMonthsOfACityThatUsesTheSet() throws IOException {
        String json = Files.readString(Path.of("../../events/kkc/reference/profile.json"))
                .replace("\"factorSets\": [", "\"factorSets\": [\"EPA-2024\", ");
        ledger.cities().register(ProfileJson.parse(json), json);
        ledger.conclude(new Upload.Accepted(
                new ObjectVersion("kkc", "energy", "inbox/kkc/energy/gas.csv", "v", NOW),
                "sha",
                Set.of(YearMonth.of(2025, 1), YearMonth.of(2025, 2))));
        clear();
    }

    @Test
    void registersASetAndMarksTheMonthsInWhichItHolds() {
        assertThat(load(SOUND)).isEqualTo("registered");

        assertThat(ledger.factorSets().all()).containsExactly("EPA-2024");
        assertThat(marked()).containsExactly(YearMonth.of(2025, 1));
        assertThat(receipt())
                .contains("\"edition\"", "\"factors\" : 1", "\"monthsMarked\" : 1", "\"verdict\" : \"registered\"");
    }

    @Test
    void marksTheMonthsInWhichEitherEditionHolds() {
        load(SOUND);
        clear();
        load(SOUND.replace("natural-gas,MMBtu,53.06,1,0.1,2024-01,2025-01", "diesel-road,US gallon,10.21,,,2025-02,"));

        assertThat(marked()).containsExactly(YearMonth.of(2025, 1), YearMonth.of(2025, 2));
        clear();
        load(SOUND.replace("natural-gas,MMBtu,53.06,1,0.1,2024-01,2025-01", "diesel-road,US gallon,10.3,,,2025-02,"));

        assertThat(marked()).containsExactly(YearMonth.of(2025, 2));
    }

    @Test
    void marksAgainWhatAnInterruptedRunMayNotHaveMarked() {
        load(SOUND);
        clear();
        load(SOUND);

        assertThat(marked()).containsExactly(YearMonth.of(2025, 1), YearMonth.of(2025, 2));
    }

    @Test
    void leavesTheNewerEditionInUseWhenAnOlderVersionIsLoadedLate() {
        load(SOUND);
        String old = newest();
        load(SOUND.replace("53.06", "54"));
        clear();
        var newer = ledger.factorSets().current("EPA-2024");

        assertThat(loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, old, "0")))
                .isEqualTo("registered");
        assertThat(ledger.factorSets().current("EPA-2024")).isEqualTo(newer);
        assertThat(marked()).isEmpty();
    }

    @Test
    void leavesACityAloneThatDoesNotUseTheSet() {
        store.put("kaen-reference", "reference/factors/OTHER.csv", SOUND.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(loading.load(new ObjectEvent(
                        "ObjectCreated:Put", "kaen-reference", "reference/factors/OTHER.csv", "v1", "0")))
                .isEqualTo("registered");
        assertThat(marked()).isEmpty();
    }

    @Test
    void refusesABadSetWholeInThaiAndEnglish() {
        assertThat(load(SOUND.replace("MMBtu", "furlong") + "diesel-road,L,2.7,,,2024-01,,A hub\n"))
                .isEqualTo("refused");

        assertThat(ledger.factorSets().all()).isEmpty();
        assertThat(marked()).isEmpty();
        assertThat(receipt()).contains("factor-unit", "แถว 3", "row 3: 'furlong'", "\"verdict\" : \"refused\"");
    }

    private String load(String csv) {
        store.put("kaen-reference", KEY, csv.getBytes(StandardCharsets.UTF_8), Map.of());
        return loading.load(new ObjectEvent("ObjectCreated:Put", "kaen-reference", KEY, newest(), "0"));
    }

    private String newest() {
        return store.head("kaen-reference", KEY, "").orElseThrow().versionId();
    }

    private void clear() {
        ledger.dirtyMonths().list("kkc").forEach(mark -> ledger.dirtyMonths().clear("kkc", mark));
    }

    private java.util.List<YearMonth> marked() {
        return ledger.dirtyMonths().list("kkc").stream()
                .map(DirtyMonths.Mark::month)
                .toList();
    }

    private String receipt() {
        String key = store.list("kaen-receipts", "receipts/" + KEY).stream()
                .map(ObjectStore.Head::key)
                .filter(name -> name.endsWith("receipt.json"))
                .findFirst()
                .orElseThrow();
        return new String(store.get("kaen-receipts", key, "").orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
