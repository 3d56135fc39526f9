package city.kaen.sample;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.recalculation.Recalculation;
import city.kaen.reference.ProfileJson;
import city.kaen.registration.ReferenceShelf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A city of one department that sends one file. It lives in memory: nothing done to it reaches a cloud, and it is the
/// same each time.
public final class SampleCity {
    public static final String SLUG = "sample";
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);

    /// A day on which its department owes the month after the one it has reported.
    public static final LocalDate OWING = LocalDate.of(2025, 3, 12);

    private static final YearMonth MONTH = YearMonth.of(2025, 1);
    public static final String INBOX = "inbox";
    public static final String RECEIPTS = "receipts";
    public static final String REFERENCE = "reference";
    private static final String PROFILE_KEY = "reference/" + SLUG + "/profile.json";
    private static final String KEY = "inbox/" + SLUG + "/works/bills.csv";
    private static final String PROFILE = """
            {"slug": "sample", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2025, "gwpSet": "AR5-TGO", "factorSets": ["TGO-GRID", "TGO-2022"], "region": "TH",
             "standIns": [], "landfillInside": false,
             "departments": [
              {"id": "works", "nameTh": "ช่าง", "nameEn": "Works", "book": "community", "subSector": "I.2",
               "datasets": ["electricity"], "dueDay": 10}],
             "facilities": []}
            """;
    private static final String FILE = """
            เดือน,สถานที่,รายการ,ปริมาณ,หน่วย
            ม.ค. 2568,ตลาด,ไฟฟ้า,"1,200",หน่วย
            ก.พ. 2568,ตลาด,ไฟฟ้า,"1,250",หน่วย
            """;

    private final MemoryObjectStore store = new MemoryObjectStore(CLOCK);
    private final Ledger ledger = new MemoryLedger();

    /// The city before its file is answered.
    public SampleCity() {
        put(REFERENCE, PROFILE_KEY, PROFILE);
        ledger.cities().register(ProfileJson.parse(PROFILE), PROFILE);
        put(INBOX, KEY, FILE);
    }

    public ObjectStore store() {
        return store;
    }

    public Ledger ledger() {
        return ledger;
    }

    /// Tells of the profile as S3 does.
    public byte[] registration() {
        return event(REFERENCE, PROFILE_KEY);
    }

    /// Answers the file.
    ///
    /// @return this city
    public SampleCity answered() {
        UploadAnswer answer = new UploadAnswer(
                store, ledger, new ReceiptShelf(store, RECEIPTS), new ReferenceShelf(store, REFERENCE));
        try {
            ObjectEvents.each(
                    new ByteArrayInputStream(event(INBOX, KEY)),
                    event -> answer.to(event).writeTo(nowhere()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Counts a statement as the file makes it.
    ///
    /// @return this city
    public SampleCity recomputed() {
        ObjectVersion version = new ObjectVersion(SLUG, "works", KEY, "1", CLOCK.instant());
        Quantity quantity = new Quantity(BigDecimal.valueOf(1_200), Unit.KILOWATT_HOUR);
        Line line = new Line("", "ตลาด", "electricity-grid", "", "", MONTH, quantity, new Origin("", 2, "D"));
        ledger.statements().commit(version, KEY, List.of(new Statement("electricity", MONTH, List.of(line))));
        ledger.conclude(new Upload.Accepted(version, KEY, Set.of(MONTH)));
        new Recalculation(ledger, FactorLibrary.shipped()).run(SLUG);
        return this;
    }

    /// A log that nobody reads.
    public static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private void put(String bucket, String key, String content) {
        store.put(bucket, key, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private byte[] event(String bucket, String key) {
        String version = store.head(bucket, key, "").orElseThrow().versionId();
        return ("{\"Records\":[{\"eventVersion\":\"2.1\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\""
                        + bucket
                        + "\"},\"object\":{\"key\":\"" + key + "\",\"versionId\":\"" + version
                        + "\",\"sequencer\":\"01\"}}}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
