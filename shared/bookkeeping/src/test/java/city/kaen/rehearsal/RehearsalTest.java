package city.kaen.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.recalculation.Recalculation;
import city.kaen.registration.ReferenceLoading;
import city.kaen.registration.ReferenceShelf;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final String PROFILE_KEY = "reference/kkc/profile.json";
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2025, "gwpSet": "AR5", "factorSets": ["TGO-GRID", "TGO-2022"], "region": "TH",
             "standIns": ["I.2.2"], "landfillInside": false, "departments": [{"id": "engineering", "nameTh": "ช่าง",
             "nameEn": "Engineering", "book": "operations", "subSector": "I.2", "datasets": [], "dueDay": 10}],
             "facilities": [], "methods": {"baseYearThreshold": "5"}}
            """;
    private static final String OWN = """
            activity,unit,co2,valid_from,document
            electricity-grid,kWh,0.25,2024-01,A list of our own
            """;

    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    private final MemoryLedger ledger = new MemoryLedger();
    private final Recalculation recalculation = new Recalculation(ledger, FactorLibrary.shipped());

    @BeforeEach
    void aCityWithOneMonth() {
        put("reference", PROFILE_KEY, PROFILE);
        loadReference();
        drop("a.csv", "month,meter,kwh\n2025-01,M-1,1000\n");
    }

    @Test
    void showsWhatOtherFactorsWouldMoveAndWritesNothing() {
        int objects = store.versions("reference", "").size();
        RehearsalReport report = rehearse(file());

        assertThat(report.years()).hasSize(1);
        RehearsalReport.Year year = report.years().getFirst();
        assertThat(year.months()).containsExactly("2025-01");
        assertThat(year.cells()).containsExactly(new RehearsalReport.Cell("I.2.2", "499.9", "250"));
        assertThat(year.causes()).isEqualTo(Map.of("FACTOR", "-249.9"));
        assertThat(report.baseYear()).isEqualTo(new RehearsalReport.BaseYear(2025, "-49.99", "5", true));
        assertThat(store.versions("reference", "")).hasSize(objects);
        assertThat(ledger.revisions().head("kkc").orElseThrow().number()).isEqualTo(1);
        assertThat(ledger.factorSets().all()).isEmpty();
    }

    @Test
    void saysWhichFilesAndWhichEditionsItComputedBy() {
        Rehearsal.Result result = result(file());

        assertThat(result.inputs()).extracting(ObjectVersion::key).containsExactly("inbox/kkc/engineering/a.csv");
        new Approval(ledger, store, "reference").approve("kkc", result.report());
        loadReference();
        assertThat(result.factorSets())
                .isEqualTo(recalculation.run("kkc").factorSets())
                .containsEntry("OWN", ledger.factorSets().current("OWN").orElseThrow());
    }

    @Test
    void anApprovalMakesExactlyTheRehearsedFiguresReal() throws Exception {
        RehearsalReport report = asKept(rehearse(file()));

        assertThat(new Approval(ledger, store, "reference").approve("kkc", report))
                .containsExactly("reference/factors/OWN.csv", PROFILE_KEY);
        loadReference();
        recalculation.run("kkc");

        assertThat(rehearse(new Proposal(Optional.empty(), Optional.empty(), Optional.of("AR6"), Map.of()))
                        .years()
                        .getFirst()
                        .basicBefore())
                .isEqualTo("250");
        assertThatThrownBy(() -> new Approval(ledger, store, "reference").approve("kkc", report))
                .hasMessageContaining("has moved");
    }

    @Test
    void refusesToApproveOnceTheLedgerHasMoved() {
        RehearsalReport report = rehearse(file());
        drop("b.csv", "month,meter,kwh\n2025-02,M-1,7\n");

        assertThatThrownBy(() -> new Approval(ledger, store, "reference").approve("kkc", report))
                .hasMessageContaining("has moved");
        assertThat(store.list("reference", "reference/factors/")).isEmpty();
    }

    @Test
    void refusesToApproveWhileMonthsWaitOrTheProfileWasChanged() {
        RehearsalReport report = rehearse(file());
        put("reference", PROFILE_KEY, PROFILE.replace("Sample", "Other"));
        assertThatThrownBy(() -> new Approval(ledger, store, "reference").approve("kkc", report))
                .hasMessageContaining("changed since");
        loadReference();
        assertThatThrownBy(() -> new Approval(ledger, store, "reference").approve("kkc", report))
                .hasMessageContaining("wait to be recomputed");
    }

    @Test
    void anApprovalLetsARunThatIsUnderWayStartOver() {
        var before = ledger.revisions().turn("kkc");
        new Approval(ledger, store, "reference").approve("kkc", rehearse(file()));

        assertThat(ledger.revisions().confirm("kkc", before)).isFalse();
    }

    @Test
    void changesAMethodAndRefusesOneThatMakesNoSense() {
        RehearsalReport report = rehearse(
                new Proposal(Optional.empty(), Optional.empty(), Optional.empty(), Map.of("gridLossRate", "0.06")));
        assertThat(report.proposal()).isEqualTo("gridLossRate=0.06");
        assertThat(report.puts()).hasSize(1);

        assertThatThrownBy(() -> rehearse(new Proposal(
                        Optional.empty(), Optional.empty(), Optional.empty(), Map.of("gridLossRate", "2"))))
                .hasMessageContaining("below 1");
        assertThatThrownBy(() ->
                        rehearse(new Proposal(Optional.of("NOBODY"), Optional.empty(), Optional.empty(), Map.of())))
                .hasMessageContaining("NOBODY");
        assertThatThrownBy(
                        () -> rehearse(new Proposal(Optional.empty(), Optional.empty(), Optional.of("AR5"), Map.of())))
                .hasMessageContaining("changes nothing");
    }

    private static Proposal file() {
        return new Proposal(
                Optional.empty(),
                Optional.of(new Proposal.FactorsFile("OWN.csv", OWN.getBytes(StandardCharsets.UTF_8))),
                Optional.empty(),
                Map.of());
    }

    /// As it comes back from the shelf.
    private static RehearsalReport asKept(RehearsalReport report) throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        return json.readValue(json.writeValueAsBytes(report), RehearsalReport.class);
    }

    private RehearsalReport rehearse(Proposal proposal) {
        return result(proposal).report();
    }

    private Rehearsal.Result result(Proposal proposal) {
        return new Rehearsal(ledger, store, "reference", FactorLibrary.shipped())
                .run("kkc", proposal, Set.of(2025), year -> {});
    }

    private void drop(String name, String csv) {
        put("inbox", "inbox/kkc/engineering/" + name, csv);
        UploadAnswer answer = new UploadAnswer(
                store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"));
        for (ObjectStore.Version version : store.versions("inbox", "")) {
            answer.to(new ObjectEvent("ObjectCreated:Put", "inbox", version.key(), version.versionId(), ""));
        }
        recalculation.run("kkc");
    }

    private void loadReference() {
        ReferenceLoading loading = new ReferenceLoading(ledger, store, "receipts");
        for (ObjectStore.Version version : store.versions("reference", "")) {
            loading.load(new ObjectEvent("ObjectCreated:Put", "reference", version.key(), version.versionId(), ""));
        }
    }

    private void put(String bucket, String key, String content) {
        store.put(bucket, key, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
