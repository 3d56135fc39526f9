package city.kaen.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.Pointer;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.RevisionsDocument.Asked;
import city.kaen.publication.document.RevisionsDocument.BaseYearRecord;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Part;
import city.kaen.reference.FactorFile;
import city.kaen.reference.ProfileJson;
import city.kaen.registration.ReferenceShelf;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionRecordsTest {
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["TGO-GRID"], "region": "TH", "standIns": [],
             "landfillInside": false, "departments": [{"id": "pea", "nameTh": "ไฟฟ้า", "nameEn": "Power",
             "book": "community", "subSector": "I.1", "datasets": ["electricity"], "dueDay": 10}], "facilities": []}
            """;

    private Instant now = Instant.parse("2025-02-05T00:00:00Z");
    private final MemoryObjectStore store = new MemoryObjectStore(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });
    private final MemoryLedger ledger = new MemoryLedger();
    private String why = "";
    private RevisionLog log = RevisionLog.empty("kkc");

    @BeforeEach
    void publishJanuary() {
        ledger.cities().register(ProfileJson.parse(PROFILE), PROFILE);
        store.put("reference", "reference/kkc/profile.json", PROFILE.getBytes(StandardCharsets.UTF_8), Map.of());
        drop("a.csv", "2025-01,M-1,100\n2025-01,M-2,10\n");
        publish();
    }

    @Test
    void saysWhatIsNewAndWhatIsLate() {
        assertThat(causes()).containsExactly("new-data 54.989");

        drop("b.csv", "2025-01,M-3,20\n");
        publish();
        assertThat(causes()).containsExactly("new-data 9.998");

        now = Instant.parse("2025-03-01T00:00:00Z");
        drop("c.csv", "2025-01,M-4,10\n");
        publish();
        assertThat(causes()).containsExactly("late-data 4.999");
    }

    @Test
    void saysWhatWasCorrectedByTheSameFileOrAnother() {
        drop("a.csv", "2025-01,M-1,90\n2025-01,M-2,10\n");
        publish();
        assertThat(causes()).containsExactly("correction -4.999");

        drop("final.csv", "2025-01,M-1,95\n2025-01,M-2,10\n");
        publish();
        assertThat(causes()).containsExactly("correction 2.4995");

        drop("final.csv", "2025-01,M-1,95\n");
        publish();
        assertThat(causes())
                .as("M-2 is no longer stated by a file that still speaks")
                .containsExactly("correction -4.999");
    }

    @Test
    void tellsSeveralCausesOfOneFigureApart() {
        drop("b.csv", "2025-01,M-3,20\n");
        publish();
        drop("a.csv", "2025-01,M-1,90\n2025-01,M-2,10\n");
        store.remove("inbox", "inbox/kkc/pea/b.csv");
        String removed =
                store.versions("inbox", "inbox/kkc/pea/b.csv").getLast().versionId();
        answer().to(new ObjectEvent("ObjectRemoved:DeleteMarkerCreated", "inbox", "inbox/kkc/pea/b.csv", removed, ""));
        publish();

        assertThat(causes()).containsExactlyInAnyOrder("correction -4.999", "withdrawal -9.998");
        Change basic = log.entries().getFirst().changed().getFirst().totals().getFirst();
        assertThat(basic.parts().stream().map(Part::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(basic.differenceKilograms());
    }

    @Test
    void saysWhoseFilesMovedItAndTheReasonOfWhoeverAskedForIt() {
        assertThat(log.entries().getFirst().asked())
                .containsExactly(new Asked("department", Optional.of(new Name("ไฟฟ้า", "Power")), Optional.empty()));

        why = "the meter was read twice";
        drop("a.csv", "2025-01,M-1,90\n2025-01,M-2,10\n");
        publish();
        assertThat(log.entries().getFirst().asked()).extracting(Asked::by).containsExactly("operator", "department");
        assertThat(log.entries().getFirst().asked().getFirst().why()).contains("the meter was read twice");
        assertThat(RevisionLog.parse(log.toJson())).isEqualTo(log);
    }

    /// 110 kWh of January are 54.989 kg; the target states 55 kg and the city a threshold of five percent.
    @Test
    void recordsWhatMovedTheBaseYearAndWhetherItIsToBeComputedAnew() {
        assertThat(log.entries().getFirst().baseYears())
                .as("no threshold is stated")
                .isEmpty();
        String promised = PROFILE.replace("\"facilities\": []", """
                "facilities": [], "methods": {"baseYearThreshold": "5", "targets": [{"id": "half", "holder": "kkc",
                 "total": "BASIC", "baseYear": 2025, "baseKilograms": "55", "targetYear": 2035, "reductionPercent": 50}]}""");
        ledger.cities().register(ProfileJson.parse(promised), promised);

        drop("b.csv", "2025-01,M-3,2\n");
        publish();
        BaseYearRecord within = log.entries().getFirst().baseYears().getFirst();
        assertThat(within.movedPercent()).isEqualByComparingTo("1.797818"); // (55.9888 - 55) / 55
        assertThat(within.recalculate()).isFalse();
        assertThat(within.trigger()).isEqualTo("data");

        drop("a.csv", "2025-01,M-1,60\n2025-01,M-2,10\n");
        publish();
        BaseYearRecord beyond = log.entries().getFirst().baseYears().getFirst();
        assertThat(beyond.trigger()).isEqualTo("error-found");
        assertThat(beyond.recalculate()).isTrue();
        assertThat(beyond.parts()).extracting(Part::cause).containsExactly("correction");
        assertThat(beyond.computedKilograms()).isEqualByComparingTo("35.9928");

        ledger.factorSets()
                .register(
                        "OWN",
                        FactorFile.read("OWN", """
                                activity,unit,co2_kg,valid_from,document
                                electricity-grid,kWh,1,2024-01,Own
                                """.getBytes(StandardCharsets.UTF_8))
                                .factors(),
                        now);
        String own = promised.replace("[\"TGO-GRID\"]", "[\"OWN\", \"TGO-GRID\"]");
        ledger.cities().register(ProfileJson.parse(own), own);
        ledger.dirtyMonths().mark("kkc", List.of(YearMonth.of(2025, 1)));
        publish();
        assertThat(log.entries().getFirst().baseYears().getFirst().trigger()).isEqualTo("factor");
        assertThat(RevisionLog.parse(log.toJson())).isEqualTo(log);
    }

    private List<String> causes() {
        return log.entries().getFirst().changed().getFirst().totals().getFirst().parts().stream()
                .map(part -> part.cause() + " "
                        + part.kilograms().stripTrailingZeros().toPlainString())
                .toList();
    }

    private UploadAnswer answer() {
        return new UploadAnswer(
                store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"));
    }

    private void drop(String name, String rows) {
        now = now.plus(Duration.ofMinutes(1));
        String key = "inbox/kkc/pea/" + name;
        store.put("inbox", key, ("month,meter,kwh\n" + rows).getBytes(StandardCharsets.UTF_8), Map.of());
        String version = store.versions("inbox", key).getLast().versionId();
        answer().to(new ObjectEvent("ObjectCreated:Put", "inbox", key, version, ""));
    }

    private void publish() {
        now = now.plus(Duration.ofMinutes(1));
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc", Set.of());
        Head head = ledger.revisions().head("kkc").orElseThrow();
        Pointer pointer = new Pointer("kkc", "0".repeat(64), head.number(), now, "provisional", "", "");
        log = new RevisionRecords(ledger, FactorLibrary.shipped())
                .plus(log, ledger.cities().find("kkc").orElseThrow(), head, pointer, why);
    }
}
