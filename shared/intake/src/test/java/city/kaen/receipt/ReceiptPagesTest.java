package city.kaen.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.layout.Fate;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptPagesTest {
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ขอนแก่น",
            "Khon Kaen",
            1,
            "1",
            2024,
            "AR5",
            List.of("TGO-2022"),
            "TH",
            Set.of(),
            false,
            List.of(),
            List.of());
    private static final String WRONG =
            "month,meter,kwh\n2026-01,=cmd|' /C calc'!A0,10\n2026-02,<script>alert(1)</script>,ten\n";

    @Test
    void saysTheVerdictInBothLanguagesAndNamesTheCell() {
        String page = ReceiptPages.html(receipt("a.csv", WRONG));
        assertThat(page)
                .contains("ยังไม่รับแฟ้มนี้")
                .contains("Not accepted")
                .contains("C3")
                .contains("not-a-number");
        assertThat(ReceiptPages.html(receipt("a.csv", "month,kwh\n2026-01,1234.5\n")))
                .contains("รับแฟ้มแล้ว")
                .contains("1,234.5")
                .contains("2026-01");
    }

    @Test
    void escapesWhateverTheFileAndItsNameSay() {
        String page =
                ReceiptPages.html(receipt("\"><script>alert(1)</script>.csv", WRONG.replace("ten", "<b onload=x>")));
        assertThat(page).doesNotContain("<script").doesNotContain("<b ").contains("&lt;b onload=x&gt;");
        assertThat(page).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void coloursAndExplainsInTheCheckedCopy() {
        byte[] content = WRONG.getBytes(StandardCharsets.UTF_8);
        byte[] copy = CheckedWorkbooks.write(content, receipt("a.csv", WRONG)).orElseThrow();
        Sheet sheet = TableFiles.read(copy).sheets().getFirst();
        List<Row> rows = sheet.rows().toList();
        assertThat(rows.getFirst().cell(3).text()).contains("Problem");
        assertThat(rows.getFirst().cell(4).text()).contains("confirm");
        assertThat(rows.get(2).cell(3).text()).contains("'ten' stands where a number is due");
        assertThat(rows.get(1).cell(1).text()).isEqualTo("'=cmd|' /C calc'!A0");
    }

    @Test
    void writesNoCopyOfWhatIsNoTable() {
        byte[] content = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        assertThat(CheckedWorkbooks.write(content, receipt("a.csv", "%PDF-1.7")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"=1+1 | '=1+1", "+x | '+x", "＝x | '＝x", "@a | '@a", "-x | '-x", "- | -", "-5 | -5", "a=b | a=b"})
    void makesTextHarmless(String text, String harmless) {
        assertThat(Harmless.text(text)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"STATES", "REFUSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void hasWordsForEveryReason(Fate fate) {
        assertThat(Reasons.knows(fate.reason())).isTrue();
    }

    private static Receipt receipt(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        IntakeContext context = new IntakeContext(CITY, "engineering", name, Instant.parse("2026-11-23T03:00:00Z"));
        Intake intake = Intakes.read(bytes, context);
        ReceiptFacts facts = new ReceiptFacts(
                "kkc",
                "engineering",
                name,
                "inbox/kkc/engineering/" + name,
                "v1",
                "",
                bytes.length,
                context.uploadedAt());
        return Receipts.of(facts, intake);
    }
}
