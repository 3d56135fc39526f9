package city.kaen.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.intake.Finding;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.RowCount;
import city.kaen.intake.Severity;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {
    private static final ReceiptFacts FACTS = new ReceiptFacts(
            "kkc",
            "engineering",
            "ไฟฟ้า \u202e<b>.xlsx",
            "inbox/kkc/engineering/ไฟฟ้า \u202e<b>.xlsx",
            "v1",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            12,
            Instant.parse("2026-11-23T03:00:00Z"));

    @Test
    void saysWhatWasUnderstoodByActivityAndMonth() throws IOException {
        Receipt receipt = Receipts.of(
                FACTS,
                new Intake.Accepted(
                        List.of(new Statement(
                                "electricity",
                                YearMonth.of(2025, 1),
                                List.of(line("a", "17434.4"), line("b", "0.60")))),
                        new RowCount(3, 2, 0, List.of(new RowCount.Ignored("2568", "title", 1, "1"))),
                        List.of()));

        assertThat(receipt.verdict()).isEqualTo("accepted");
        assertThat(receipt.understood()).singleElement().satisfies(one -> {
            assertThat(one.month()).isEqualTo("2025-01");
            assertThat(one.quantity()).isEqualByComparingTo("17435");
            assertThat(one.unit()).isEqualTo("kWh");
        });
        assertThat(receipt.rows().ignored()).isEqualTo(1);
        assertFitsTheSchema(receipt);
    }

    @Test
    void namesTheFirstFiftyCellsOfACodeAndCountsAll() throws IOException {
        List<Finding> findings = IntStream.rangeClosed(1, 60)
                .mapToObj(row -> new Finding(
                        Severity.ERROR, "not-a-number", new Origin("s", row, "E"), "xx", "kWh", "", "หน่วย", "unit"))
                .toList();
        Receipt receipt = Receipts.of(FACTS, new Intake.Rejected(new RowCount(60, 0, 60, List.of()), findings));

        assertThat(receipt.verdict()).isEqualTo("rejected");
        assertThat(receipt.understood()).isEmpty();
        assertThat(receipt.findings()).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(60);
            assertThat(group.cells()).hasSize(50);
        });
        assertFitsTheSchema(receipt);
    }

    @Test
    void staysSmallAndExactWithTenThousandErrors() throws IOException {
        StringBuilder rows = new StringBuilder("month,meter,kwh\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("2026-01,M-").append(i).append(",มาก ").append(i).append("?\n");
        }
        Intake intake = Intakes.read(
                rows.toString().getBytes(StandardCharsets.UTF_8),
                new IntakeContext(city(), "engineering", "a.csv", FACTS.uploadedAt()));
        Receipt receipt = Receipts.of(FACTS, intake);

        assertThat(receipt.findings().getFirst().code()).isEqualTo("not-a-number");
        assertThat(receipt.findings().getFirst().count()).isEqualTo(10_000);
        assertThat(receipt.findings().getFirst().cells()).hasSize(50);
        assertThat(receipt.rows().read()).isEqualTo(10_001);
        assertThat(receipt.rows().rejected()).isEqualTo(10_000);
        assertThat(Receipts.toJson(receipt).length).isLessThan(1_000_000);
        assertThat(ReceiptPages.html(receipt).length()).isLessThan(1_000_000);
    }

    @Test
    void saysWhatIsHeldReplacedGainedAndMissing() throws IOException {
        Receipt receipt = Receipts.of(FACTS, accepted(), Activities.shipped(), effects());

        assertThat(receipt.rows().accepted()).isEqualTo(1);
        assertThat(receipt.rows().held()).isEqualTo(1);
        assertThat(receipt.summary().en()).contains("1 more held until you confirm");
        assertFitsTheSchema(receipt);
        String page = ReceiptPages.html(receipt);
        assertThat(page)
                .contains("Held, not counted yet", "2568!C5", "What stands:</span> 17,434.4 kWh")
                .contains("What this file changes", "17,434.4", "+", "no longer reported:</span> &lt;school&gt;")
                .contains("What the inventory gains", "AR5-TGO", "+8,715")
                .contains("Still missing", "น้ำประปา", "Water</span> ม.ค. 2568 <span class=\"en\">2025-01</span>")
                .contains(
                        "10 ก.พ. 2568 <span class=\"en\">2025-02-10</span>",
                        "รวม พ.ศ. 2568 <span class=\"en\" lang=\"en\">total 2025")
                .doesNotContain("<school>");
    }

    @Test
    void keepsAReceiptOfTenThousandErrorsUnderAMegabyte() {
        List<Finding> findings = IntStream.range(0, 10_000)
                .mapToObj(row -> new Finding(
                        Severity.ERROR,
                        List.of("not-a-number", "unit-unknown", "month-unreadable", "month-missing")
                                .get(row % 4),
                        new Origin("แผ่นงานที่ยาว", row, "E"),
                        "x".repeat(200),
                        "ต".repeat(200),
                        "",
                        "ก".repeat(400),
                        "e".repeat(400)))
                .toList();
        Receipt receipt = Receipts.of(FACTS, new Intake.Rejected(new RowCount(10_000, 0, 10_000, List.of()), findings));

        assertThat(Receipts.toJson(receipt)).hasSizeLessThan(1_000_000);
        assertThat(receipt.findings()).extracting(Receipt.FindingGroup::count).containsOnly(2_500);
    }

    private static Intake.Accepted accepted() {
        return new Intake.Accepted(
                List.of(new Statement(
                        "electricity", YearMonth.of(2025, 1), List.of(line("a", "17434.4"), line("b", "17434400")))),
                new RowCount(2, 2, 0, List.of()),
                List.of());
    }

    private static Effects effects() {
        Receipt.Words name = new Receipt.Words("ไฟฟ้า", "Electricity");
        return new Effects(
                List.of(),
                List.of(new Receipt.HeldLine(
                        "2568", 5, "C", name, "2025-01", new BigDecimal("17434400"), "kWh", "unit-slip", "17434.4")),
                List.of(new Receipt.Change(
                        "electricity-grid",
                        name,
                        "2025-01",
                        "kWh",
                        BigDecimal.ZERO,
                        new BigDecimal("17434.4"),
                        1,
                        2,
                        List.of("<school>"))),
                Optional.of(new Receipt.Gain(
                        "AR5-TGO",
                        BigDecimal.ZERO,
                        new BigDecimal("8715.45656"),
                        new BigDecimal("8715.45656"),
                        BigDecimal.ZERO)),
                List.of(new Receipt.Missing("water", "2025-01", "2025-02-10", true)),
                true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"month,meter,kwh\n2026-01,M-1,10\n", "", "month,kwh\nsoon,many\n", "a,b\n1,2\n", "<script>"})
    void followsItsSchemaWhateverTheFile(String content) throws IOException {
        Intake intake = Intakes.read(
                content.getBytes(StandardCharsets.UTF_8),
                new IntakeContext(city(), "engineering", "=cmd.csv", FACTS.uploadedAt()));

        assertFitsTheSchema(Receipts.of(FACTS, intake));
    }

    @Test
    void isTheSameForTheSameVersionAndAnotherForAnother() throws IOException {
        Receipt first = Receipts.withdrawn(FACTS);

        assertThat(Receipts.toJson(first)).isEqualTo(Receipts.toJson(Receipts.withdrawn(FACTS)));
        assertThat(first.number()).matches("KKC-[0-9A-F]{10}");
        assertThat(Receipts.withdrawn(new ReceiptFacts(
                                "kkc", "engineering", "f", FACTS.object(), "v2", "", 0, FACTS.uploadedAt()))
                        .number())
                .isNotEqualTo(first.number());
        assertFitsTheSchema(first);
    }

    private static CityProfile city() {
        return new CityProfile(
                "kkc",
                "ตัวอย่าง",
                "Sample",
                1000,
                "1",
                2024,
                "AR5-TGO",
                List.of("TGO-2022"),
                "TH",
                Set.of(),
                false,
                List.of(new Department("engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of(), 10)),
                List.of());
    }

    private static Line line(String facility, String amount) {
        return new Line(
                facility,
                "",
                "electricity-grid",
                "",
                "",
                YearMonth.of(2025, 1),
                Quantity.of(amount, Unit.KILOWATT_HOUR),
                new Origin("2568", 5, "C"));
    }

    private static void assertFitsTheSchema(Receipt receipt) throws IOException {
        try (InputStream schema = Objects.requireNonNull(Receipts.class.getResourceAsStream("receipt.schema.json"))) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(new String(Receipts.toJson(receipt), StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }
    }
}
