package city.kaen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.city.CityProfile;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Outcome;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.reference.ProfileJson;
import city.kaen.registration.ReferenceShelf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UploadAnswerTest {
    private static final String INBOX = "kaen-inbox";
    private static final String KEY = "inbox/kkc/engineering/ไฟฟ้า.csv";
    private static final String JANUARY_10 = "month,meter,kwh\n2025-01,M-1,10\n";
    private static final String JANUARY_12 = "month,meter,kwh\n2025-01,M-1,12\n";
    private static final String FEBRUARY_9 = "month,meter,kwh\n2025-02,M-1,9\n";

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    private final ReferenceShelf reference = new ReferenceShelf(store, "kaen-reference");
    private final UploadAnswer answer =
            new UploadAnswer(store, ledger, new ReceiptShelf(store, "kaen-receipts"), reference);

    @BeforeEach
    void registerTheCity() {
        CityProfile city = OneDepartment.city();
        String json = ProfileJson.write(city);
        ledger.cities().register(city, json);
        store.put("kaen-reference", "reference/kkc/profile.json", json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Test
    void acceptsAFileAndAnswersWithAReceipt() throws IOException {
        ObjectEvent event = drop(KEY, JANUARY_10);

        answer.to(event);

        assertThat(live(1)).containsExactly("10");
        JsonNode receipt = receipt(event);
        assertThat(receipt.path("verdict").asText()).isEqualTo("accepted");
        assertThat(receipt.path("file").asText()).isEqualTo("ไฟฟ้า.csv");
        assertThat(receipt.path("sha256").asText()).hasSize(64);
        assertThat(receipt.path("rows").path("read").asInt()).isEqualTo(2);
    }

    @Test
    void rejectsABadFileAndLeavesTheEarlierVersionStanding() throws IOException {
        answer.to(drop(KEY, JANUARY_10));
        ObjectEvent bad = drop(KEY, "no table");

        answer.to(bad);

        assertThat(live(1)).containsExactly("10");
        assertThat(receipt(bad).path("verdict").asText()).isEqualTo("rejected");
        assertThat(receipt(bad).path("summary").path("en").asText()).startsWith("Not accepted");
    }

    @Test
    void letsTheLaterVersionWinWhateverTheOrderOfEvents() {
        ObjectEvent first = drop(KEY, JANUARY_10);
        ObjectEvent second = drop(KEY, JANUARY_12);

        answer.to(second);
        answer.to(first);

        assertThat(live(1)).containsExactly("12");
    }

    @Test
    void takesBackAMonthThatTheNewVersionNoLongerStates() {
        ObjectEvent first = drop(KEY, JANUARY_10);
        ObjectEvent second = drop(KEY, FEBRUARY_9);

        answer.to(second);
        answer.to(first);

        assertThat(live(1)).isEmpty();
        assertThat(live(2)).containsExactly("9");
        assertThat(ledger.dirtyMonths().list("kkc")).hasSize(2);
    }

    @Test
    void withdrawsARemovedObjectEvenIfTheRemovalIsHeardOfFirst() throws IOException {
        ObjectEvent created = drop(KEY, JANUARY_10);
        String mark = store.remove(INBOX, KEY);
        ObjectEvent removed = new ObjectEvent("ObjectRemoved:DeleteMarkerCreated", INBOX, KEY, mark, "2");

        answer.to(removed);
        answer.to(created);

        assertThat(live(1)).isEmpty();
        assertThat(receipt(removed).path("verdict").asText()).isEqualTo("withdrawn");
    }

    @Test
    void answersOneEventOnceHoweverOftenItComes() throws Exception {
        ObjectEvent event = drop(KEY, JANUARY_10);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> fifty = IntStream.range(0, 50)
                    .<Callable<Object>>mapToObj(ignored -> () -> answer.to(event))
                    .toList();
            for (var done : threads.invokeAll(fifty)) {
                done.get();
            }
        }

        assertThat(ledger.statements().of("kkc", YearMonth.of(2025, 1))).hasSize(1);
        assertThat(ledger.uploads().all("kkc")).hasSize(1);
        assertThat(store.versions("kaen-receipts", ""))
                .extracting(version -> version.key().substring(version.key().lastIndexOf('/') + 1))
                .containsExactly("checked.xlsx", "receipt.html", "receipt.json");
    }

    @Test
    void finishesWhatARunThatDiedLeftUndone() throws IOException {
        ObjectEvent event = drop(KEY, JANUARY_10);
        UploadAnswer dying =
                new UploadAnswer(store, ledger, new ReceiptShelf(new NoWrites(store), "kaen-receipts"), reference);
        assertThatThrownBy(() -> dying.to(event)).hasMessageContaining("died");

        answer.to(event);

        assertThat(live(1)).containsExactly("10");
        assertThat(ledger.uploads().all("kkc")).singleElement().isInstanceOf(Upload.Accepted.class);
        assertThat(receipt(event).path("verdict").asText()).isEqualTo("accepted");
    }

    @Test
    void endsQuietlyWhereTheObjectIsGone() {
        answer.to(new ObjectEvent("ObjectCreated:Put", INBOX, KEY, "v404", "1"));

        assertThat(ledger.uploads().all("kkc")).isEmpty();
    }

    @Test
    void answersAMisplacedFileUnderItsWholeKeyAndCountsNothing() throws IOException {
        ObjectEvent event = drop("inbox/readme.txt", JANUARY_10);

        answer.to(event);

        String key = "receipts/_misplaced/inbox/readme.txt/" + event.versionId() + "/receipt.json";
        byte[] receipt = store.get("kaen-receipts", key, "").orElseThrow().content();
        assertThat(new JsonMapper().readTree(receipt).path("verdict").asText()).isEqualTo("misplaced");
        assertThat(ledger.uploads().all("kkc")).isEmpty();
    }

    @Test
    void answersAgainWhatTheLedgerHasLost() throws IOException {
        ObjectEvent event = drop(KEY, JANUARY_10);
        answer.to(event);
        MemoryLedger restored = new MemoryLedger();
        ledger.cities().find("kkc").ifPresent(city -> restored.cities().register(city, "{}"));

        new UploadAnswer(store, restored, new ReceiptShelf(store, "kaen-receipts"), reference).again(event);

        assertThat(restored.live("kkc", YearMonth.of(2025, 1)).lines()).hasSize(1);
        assertThat(store.versions("kaen-receipts", ""))
                .extracting(version -> version.key().substring(version.key().lastIndexOf('/') + 1))
                .containsExactly("checked.xlsx", "receipt.html", "receipt.json");
    }

    @Test
    void refusesATooLargeFileByItsSizeWithoutFetchingIt() throws IOException {
        ObjectEvent event = drop(KEY, JANUARY_10);

        Outcome outcome =
                new UploadAnswer(new TwoGigabytes(store), ledger, new ReceiptShelf(store, "kaen-receipts")).to(event);

        assertThat(outcome.verdict()).isEqualTo("rejected");
        assertThat(live(1)).isEmpty();
        assertThat(receipt(event).path("summary").path("en").asText()).contains("too large (2048 MB)");
        assertThat(receipt(event).path("bytes").asLong()).isEqualTo(2L << 30);
    }

    @Test
    void tellsTheSenderOfAFileThatNoProcessSurvived() throws IOException {
        ObjectEvent event = drop(KEY, JANUARY_10);

        answer.unread(event);

        assertThat(receipt(event).path("verdict").asText()).isEqualTo("rejected");
        assertThat(receipt(event).path("findings").get(0).path("code").asText()).isEqualTo("file-not-survived");
        assertThat(ledger.uploads().all("kkc")).singleElement().isInstanceOf(Upload.Rejected.class);
    }

    static List<String> names() {
        return List.of(
                "ไฟฟ้า 2569 +1 (ล่าสุด).csv",
                "100%.csv",
                "a%2Fb.csv",
                "a\r\nSet-Cookie: b.csv",
                "../../../other/dept/a.csv",
                "..",
                "a\0b.csv",
                "\u202Evsc.exe",
                "<script>alert(1)</script>.csv",
                "=cmd|' /C calc'!A0.csv",
                "x".repeat(1024 - "inbox/kkc/engineering/".length()),
                "ก".repeat((1024 - "inbox/kkc/engineering/".length()) / 3));
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAFileWhateverItIsCalled(String name) {
        ObjectEvent event = drop("inbox/kkc/engineering/" + name, JANUARY_10);

        answer.to(event);
        assertThat(answer.to(event).verdict()).isEqualTo("done-before");

        assertThat(live(1)).containsExactly("10");
        assertThat(store.list("kaen-receipts", "")).hasSize(3).allSatisfy(head -> {
            assertThat(head.key()).startsWith("receipts/kkc/engineering/");
            assertThat(head.key().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1024);
        });
        assertThat(new ReceiptShelf(store, "kaen-receipts").answered("kkc"))
                .containsExactly(new ReceiptShelf.Answered(event.key(), event.versionId()));
    }

    @Test
    void tellsLongNamesApartThatBeginAlike() {
        String name = "inbox/kkc/engineering/" + "x".repeat(990);
        ObjectEvent one = drop(name + "1.csv", JANUARY_10);
        ObjectEvent other = drop(name + "2.csv", FEBRUARY_9);

        answer.to(one);
        answer.to(other);

        assertThat(live(1)).containsExactly("10");
        assertThat(live(2)).containsExactly("9");
        assertThat(store.list("kaen-receipts", "")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T16:59:59Z, 2026-12, false",
        "2026-12-31T16:59:59Z, 2027-01, true",
        "2026-12-31T17:00:00Z, 2027-01, false"
    })
    void countsTheDayInThailand(Instant uploaded, String month, boolean future) {
        MemoryObjectStore then = new MemoryObjectStore(Clock.fixed(uploaded, ZoneOffset.UTC));
        then.put(INBOX, KEY, ("month,meter,kwh\n" + month + ",M-1,10\n").getBytes(StandardCharsets.UTF_8), Map.of());

        new UploadAnswer(then, ledger, new ReceiptShelf(then, "kaen-receipts"))
                .to(new ObjectEvent("ObjectCreated:Put", INBOX, KEY, "v1", "1"));

        ObjectStore.Head receipt = then.list("kaen-receipts", "").getLast();
        assertThat(new String(
                                then.get("kaen-receipts", receipt.key(), "")
                                        .orElseThrow()
                                        .content(),
                                StandardCharsets.UTF_8)
                        .contains("month-in-future"))
                .isEqualTo(future);
    }

    @Test
    void failsWhereTheCityIsUnknownSoThatTheFileIsKeptForLater() {
        ObjectEvent event = drop("inbox/cnx/engineering/a.csv", JANUARY_10);

        assertThatThrownBy(() -> answer.to(event)).hasMessageContaining("cnx");
    }

    private ObjectEvent drop(String key, String content) {
        store.put(INBOX, key, content.getBytes(StandardCharsets.UTF_8), Map.of());
        String version = store.versions(INBOX, key).getLast().versionId();
        return new ObjectEvent("ObjectCreated:Put", INBOX, key, version, "1");
    }

    private List<String> live(int month) {
        return ledger.live("kkc", YearMonth.of(2025, month)).lines().stream()
                .map(LiveLine::line)
                .map(line -> line.quantity().amount().toPlainString())
                .toList();
    }

    private JsonNode receipt(ObjectEvent event) throws IOException {
        for (ObjectStore.Head head : store.list("kaen-receipts", "receipts/kkc/engineering/ไฟฟ้า.csv/")) {
            if (head.key().endsWith("-" + event.versionId() + "/receipt.json")) {
                return new JsonMapper()
                        .readTree(store.get("kaen-receipts", head.key(), "")
                                .orElseThrow()
                                .content());
            }
        }
        throw new AssertionError("no receipt for " + event);
    }
}
