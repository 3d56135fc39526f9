package city.kaen.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.recalculation.Recalculation;
import city.kaen.reference.ProfileJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["TGO-GRID"], "region": "TH", "standIns": [],
             "landfillInside": false, "departments": [{"id": "engineering", "nameTh": "สำนักช่าง <1>",
             "nameEn": "Engineering <1>", "book": "operations", "subSector": "I.2",
             "datasets": ["electricity", "fuel"], "dueDay": 10}], "facilities": []}
            """;

    private final MemoryLedger ledger = new MemoryLedger();
    private CityProfile city = ProfileJson.parse(PROFILE);
    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    private final List<String> sent = new ArrayList<>();
    private final NoticeBoard board =
            new NoticeBoard(store, "receipts", (subject, text) -> sent.add(subject + "\n" + text));

    @Test
    void tellsWhatCameInTimeWhatLateAndWhatNot() {
        drop(
                "a.csv",
                1,
                "2026-02-10T16:59:59Z",
                "electricity",
                "electricity-grid"); // the last second of the 10th in Bangkok
        drop("b.csv", 2, "2026-02-10T17:00:00Z", "fuel", "diesel-road");

        assertThat(states("2026-02-11")).containsExactly("2026-01 electricity RECEIVED", "2026-01 fuel LATE");
    }

    @Test
    void aCorrectionDoesNotMakeLateWhatCameInTime() {
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "electricity", "electricity-grid");
        drop("a.csv", 2, "2026-05-01T00:00:00Z", "electricity", "electricity-grid");

        assertThat(states("2026-02-11")).contains("2026-01 electricity RECEIVED", "2026-01 fuel MISSING");
    }

    @Test
    void tellsWhatWaitsForAFactor() {
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "fuel", "diesel-road"); // the city uses no set that has diesel
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc");

        assertThat(states("2026-02-05")).containsExactly("2026-01 electricity NOT_DUE", "2026-01 fuel HELD");
    }

    @Test
    void tellsThatAnActivityOfTheCitysOwnWaitsForAFactor() {
        city = ProfileJson.parse(PROFILE.replace("\"facilities\": []", """
                "facilities": [], "activities": [{"id": "tyre-heat", "unit": "MJ", "dataset": "fuel", "cell": "*.1",
                "nameTh": "ยาง", "nameEn": "Tyres"}]"""));
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "fuel", "tyre-heat");
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc");

        assertThat(states("2026-02-11")).containsExactly("2026-01 electricity MISSING", "2026-01 fuel HELD");
    }

    @Test
    void tellsWhatWaitsForAReason() {
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "fuel", "diesel-road", "outlier");

        assertThat(ledger.live("kkc", JANUARY).held()).hasSize(1);
        assertThat(states("2026-02-05")).containsExactly("2026-01 electricity NOT_DUE", "2026-01 fuel HELD");
        assertThat(states("2026-02-11"))
                .as("it came, so nobody is reminded to send it")
                .containsExactly("2026-01 electricity MISSING", "2026-01 fuel HELD");
    }

    @Test
    void owesNothingFromBeforeAnythingWasReported() {
        assertThat(states("2026-02-05")).containsExactly("2026-01 electricity NOT_DUE", "2026-01 fuel NOT_DUE");
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "electricity", "electricity-grid");

        assertThat(states("2026-04-15"))
                .containsExactly(
                        "2026-01 electricity RECEIVED",
                        "2026-01 fuel MISSING",
                        "2026-02 electricity MISSING",
                        "2026-02 fuel MISSING",
                        "2026-03 electricity MISSING",
                        "2026-03 fuel MISSING");
    }

    @Test
    void remindsOnceBeforeOnceAfterAndTellsOperatorsInTheEnd() {
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "electricity", "electricity-grid");
        List<String> told = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 2, 1); day.isBefore(LocalDate.of(2026, 3, 6)); day = day.plusDays(1)) {
            for (int run = 0; run < 2; run++) { // each day twice
                for (Notice notice : notices(day)) {
                    if (board.tell(notice)) {
                        told.add(day + " " + notice.kind() + " " + notice.cause());
                    }
                }
            }
        }

        assertThat(told)
                .containsExactly(
                        "2026-02-07 BEFORE 2026-01", "2026-02-11 AFTER 2026-01", "2026-02-25 ESCALATION 2026-01");
        assertThat(sent).hasSize(3);
        assertThat(store.list("receipts", ""))
                .extracting(head -> head.key())
                .containsExactly(
                        "receipts/_audit/escalations/kkc/engineering/2026-01.html",
                        "receipts/_audit/escalations/kkc/engineering/2026-01.json",
                        "receipts/kkc/engineering/reminders/2026-01-after.html",
                        "receipts/kkc/engineering/reminders/2026-01-after.json",
                        "receipts/kkc/engineering/reminders/2026-01-before.html",
                        "receipts/kkc/engineering/reminders/2026-01-before.json");
    }

    @Test
    void saysItInThaiAndEnglishAndEscapesNames() {
        drop("a.csv", 1, "2026-02-01T00:00:00Z", "electricity", "electricity-grid");
        notices(LocalDate.of(2026, 2, 11)).forEach(board::tell);

        assertThat(content("html"))
                .contains("เชื้อเพลิง เดือนมกราคม 2569 (กำหนดส่ง 10 กุมภาพันธ์ 2569)")
                .contains("Fuel of January 2026 (due 2026-02-10)")
                .contains("Engineering &lt;1&gt;")
                .doesNotContain("<1>");
        assertThat(content("json")).contains("\"dataset\" : \"fuel\"", "\"state\" : \"missing\"");
        assertThat(sent.getFirst()).startsWith("Kaen: kkc/engineering after 2026-01\n");
    }

    private String content(String ending) {
        return new String(
                store.get("receipts", "receipts/kkc/engineering/reminders/2026-01-after." + ending, "")
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    private List<Notice> notices(LocalDate day) {
        return new Notices(14).on(day, city, new DueCalendar(ledger, city).on(day));
    }

    private List<String> states(String day) {
        return new DueCalendar(ledger, city)
                .on(LocalDate.parse(day)).stream()
                        .map(slot -> slot.month() + " " + slot.dataset() + " " + slot.state())
                        .toList();
    }

    private void drop(String name, int number, String uploaded, String dataset, String activity) {
        drop(name, number, uploaded, dataset, activity, "");
    }

    private void drop(String name, int number, String uploaded, String dataset, String activity, String doubt) {
        ledger.cities().register(city, PROFILE);
        ObjectVersion version = new ObjectVersion(
                "kkc", "engineering", "inbox/kkc/engineering/" + name, "v" + number, Instant.parse(uploaded));
        Unit unit = city.activities().find(activity).orElseThrow().unit();
        Statement statement = new Statement(
                dataset,
                JANUARY,
                List.of(new Line(
                                "",
                                name,
                                activity,
                                "",
                                "",
                                JANUARY,
                                Quantity.of("1" + number, unit),
                                new Origin("1", 2, "B"))
                        .remarked(doubt, "")));
        ledger.statements().commit(version, "sha", List.of(statement));
        ledger.conclude(new Upload.Accepted(version, "sha", Set.of(JANUARY)));
    }
}
