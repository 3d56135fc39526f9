package city.kaen.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.reference.ProfileJson;
import city.kaen.reminder.NoticeBoard;
import city.kaen.reminder.Notices;
import city.kaen.sample.SampleCity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindingTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void theSampleCity() throws IOException {
        String json = Files.readString(Path.of("../../events/kkc/reference/profile.json"));
        ledger.cities().register(ProfileJson.parse(json), json);
    }

    @Test
    void remindsEachDepartmentOncePerCauseAndRecordsTheMessage() throws IOException {
        run(Files.readString(Path.of("../../events/schedule-remind.json")));
        run(Files.readString(Path.of("../../events/schedule-remind.json")));

        assertThat(store.list("receipts", "receipts/kkc/"))
                .extracting(ObjectStore.Head::key)
                .contains(
                        "receipts/kkc/engineering/reminders/2026-10-after.json",
                        "receipts/kkc/pea/reminders/2026-10-after.html");
        assertThat(store.versions("receipts", "receipts/_outbox/"))
                .as("nobody is written to twice")
                .extracting(ObjectStore.Version::key)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void tellsOperatorsByAVerdictThatAnAlarmCounts() throws IOException {
        run("{\"nominal\": \"2026-11-26T17:00:00Z\", \"city\": \"kkc\"}");

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"verdict\":\"late\"");
        assertThat(store.list("receipts", "receipts/_audit/escalations/kkc/engineering/"))
                .hasSize(2);
    }

    @Test
    void countsTheDayInBangkok() throws IOException {
        assertThat(RemindRequest.read(input("{\"nominal\": \"2026-11-22T17:00:00Z\"}"))
                        .today())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThatThrownBy(() -> RemindRequest.read(input("{}"))).hasMessageContaining("nominal");
    }

    @Test
    void remindsTheSampleCityBeforeASnapshot() {
        SampleCity city = RemindDepartments.remind(new SampleCity().recomputed());

        assertThat(city.store().list(SampleCity.RECEIPTS, "receipts/"))
                .anyMatch(head -> head.key().endsWith("2025-02-after.json"));
    }

    @Test
    void refusesACityThatIsNotKnown() {
        assertThatThrownBy(() -> run("{\"nominal\": \"2026-11-22T17:00:00Z\", \"city\": \"nowhere\"}"))
                .hasMessageContaining("nowhere");
    }

    private void run(String json) throws IOException {
        Settings settings = new Settings(Map.of("EMBEDDED_REMINDER_OUTBOX", "receipts"));
        new Reminding(
                        ledger,
                        new NoticeBoard(store, "receipts", MessagesOf.settings(settings, store)),
                        new Notices(14),
                        new PrintStream(log, true, StandardCharsets.UTF_8))
                .run(RemindRequest.read(input(json)));
    }

    private static InputStream input(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
