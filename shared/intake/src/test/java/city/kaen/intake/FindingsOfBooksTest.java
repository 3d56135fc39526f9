package city.kaen.intake;

import static city.kaen.intake.Samples.finding;
import static city.kaen.intake.Samples.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Findings that need several sheets, or bytes that are no text.
class FindingsOfBooksTest {
    /// Tested here, or where their readers are.
    static final List<String> CODES = List.of(
            // These show beside earlier files only: each has a specification where files are answered.
            "same-figures-other-period",
            "meter-of-two-departments",
            "zero-after-figures",
            "file-not-a-table",
            "layout-taught",
            "checked-copy",
            "meter-unknown",
            "meter-not-valid",
            "meter-elsewhere",
            "checked-copy-partial",
            "file-is-image",
            "file-is-document",
            "file-is-archive",
            "file-is-other-workbook",
            "file-encrypted",
            "file-broken",
            "file-unsafe",
            "file-too-large",
            "file-not-survived",
            "file-beyond-grid",
            "file-cell-too-long",
            "file-encoding-unknown",
            "json-not-rows",
            "nul-characters-dropped",
            "department-unknown",
            "stated-twice-differently",
            "sum-of-sheets-differs",
            "dash-against-number",
            "table-restated",
            "same-figures-other-year",
            "fuel-named-elsewhere",
            "meter-replaced",
            "sheet-hidden",
            "rows-hidden",
            "columns-hidden",
            "formula-not-computed");

    private static final String YEAR = """
            เดือน | ไฟฟ้า (kWh) ปี 2568 | ไฟฟ้า (kWh) ปี 2569
            ม.ค. | 10 | 14
            ก.พ. | 20 | 21
            มี.ค. | 30 | 32
            """;

    @Test
    void blocksWhereTwoSheetsDisagreeAndNamesBothCells() {
        Intake intake = new Workbooks()
                .sheet("2569", YEAR)
                .sheet("2568", YEAR.replace("30", "33"))
                .read();
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        assertThat(finding(intake, "stated-twice-differently")).satisfies(finding -> {
            assertThat(finding.origin()).isEqualTo(new Origin("2568", 4, "B"));
            assertThat(finding.messageEn()).contains("33").contains("2569!B4").contains("30");
        });
    }

    @Test
    void countsTheFileOfAnUnregisteredDepartmentAndSaysSo() {
        IntakeContext engineering = Samples.context("electricity.csv");
        IntakeContext other =
                new IntakeContext(engineering.city(), "enginering", engineering.fileName(), engineering.uploadedAt());
        byte[] content = "เดือน,ไฟฟ้า (kWh)\nม.ค. 2568,10\n".getBytes(StandardCharsets.UTF_8);
        Intake intake = Intakes.read(content, other);
        assertThat(sum(intake)).isEqualByComparingTo("10");
        assertThat(finding(intake, "department-unknown").messageEn()).contains("'enginering'");
        assertThat(Intakes.read(content, engineering).findings()).isEmpty();
    }

    @Test
    void countsOnceWhatTwoSheetsSayAlike() {
        Intake intake = new Workbooks().sheet("one", YEAR).sheet("other", YEAR).read();
        assertThat(intake.rows().accepted()).isEqualTo(3);
        assertThat(intake.rows().ignored()).contains(new RowCount.Ignored("other", "restated", 3, "2-4"));
        assertThat(sum(intake)).isEqualByComparingTo("127");
    }

    @Test
    void letsTheFirstSheetStandWhereAnotherHasADash() {
        Intake intake = new Workbooks()
                .sheet("one", YEAR)
                .sheet("other", YEAR.replace("32", "-"))
                .read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
        assertThat(finding(intake, "dash-against-number").origin()).isEqualTo(new Origin("other", 4, "C"));
    }

    @Test
    void takesATableWithoutAYearForTheOneItRepeats() {
        Intake intake = new Workbooks().sheet("one", YEAR).sheet("detail", """
                        เดือน | ไฟฟ้า (kWh)
                        ม.ค. | 10
                        ก.พ. | 20
                        มี.ค. | 30
                        """).read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
        assertThat(finding(intake, "table-restated").origin().sheet()).isEqualTo("detail");
    }

    @Test
    void warnsOfTheSameFiguresUnderAnotherYear() {
        Intake intake = new Workbooks().sheet("one", YEAR).sheet("copy", """
                        เดือน | ไฟฟ้า (kWh) ปี 2567
                        ม.ค. | 10
                        ก.พ. | 20
                        มี.ค. | 30
                        """).read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
        assertThat(finding(intake, "same-figures-other-year").messageEn())
                .contains("2024")
                .contains("2025");
    }

    @Test
    void namesTheFuelThatAnotherTableNames() {
        Intake intake = new Workbooks().sheet("2568", """
                        เดือน | น้ำมันเชื้อเพลิง (ลิตร) ปี 2568
                        ม.ค. | 10
                        ก.พ. | 20
                        มี.ค. | 30
                        """).sheet("detail", """
                        เดือน | น้ำมันดีเซล (ลิตร) | น้ำมันเบนซิน (ลิตร)
                        ม.ค. | 10 |
                        ก.พ. | 20 |
                        มี.ค. | 30 |
                        """).read();
        assertThat(finding(intake, "fuel-named-elsewhere").expected()).isEqualTo("diesel-road");
        assertThat(sum(intake)).isEqualByComparingTo("60");
    }

    @Test
    void namesTheChangeOfAMeterAndCountsTheStatedFigure() {
        Intake intake = new Workbooks().sheet("2569", """
                        เดือน | น้ำประปา (ลบ.ม.) ปี 2569 | | เดือน | ข้อมูล1(หลัง) | ข้อมูล2(ก่อน)
                        ม.ค. | 100 | | มกราคม | 900 | 800
                        ก.พ. | 120 | | กุมภาพันธ์ | 1020 | 900
                        มี.ค. | 50 | | มีนาคม | 55 | 5
                        """).read();
        assertThat(finding(intake, "meter-replaced").origin()).isEqualTo(new Origin("2569", 4, "F"));
        assertThat(sum(intake)).isEqualByComparingTo("270");
    }

    @Test
    void passesOverAHiddenSheetAndNamesIt() {
        Intake intake = new Workbooks()
                .sheet("2569", YEAR)
                .sheet("old", YEAR.replace("30", "33"))
                .hidden()
                .read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
        assertThat(finding(intake, "sheet-hidden").found()).isEqualTo("old");
        assertThat(intake.rows().ignored()).contains(new RowCount.Ignored("old", "hidden-sheet", 4, "1-4"));
    }

    @Test
    void countsHiddenRowsAndSaysSo() {
        Intake intake = new Workbooks().sheet("2569", YEAR).hiddenRows(2, 3).read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
        assertThat(finding(intake, "rows-hidden").found()).isEqualTo("2");
    }

    @Test
    void countsHiddenColumnsOfFiguresAndSaysWhich() {
        Intake intake = new Workbooks().sheet("2569", YEAR).hiddenColumns(1).read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
        assertThat(finding(intake, "columns-hidden")).satisfies(finding -> {
            assertThat(finding.origin()).isEqualTo(new Origin("2569", 1, "B"));
            assertThat(finding.found()).isEqualTo("B (ไฟฟ้า (kWh) ปี 2568)");
        });
        Intake ofNames = new Workbooks().sheet("2569", YEAR).hiddenColumns(0, 7).read();
        assertThat(ofNames.counts()).doesNotContainKey("columns-hidden");
    }

    @Test
    void refusesAFigureThatIsAFormulaWithoutItsValue() {
        Intake intake =
                new Workbooks().sheet("2569", YEAR.replace("30", "=B3*3")).read();
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        assertThat(finding(intake, "formula-not-computed")).satisfies(finding -> {
            assertThat(finding.origin()).isEqualTo(new Origin("2569", 4, "B"));
            assertThat(finding.messageEn()).contains("'=B3*3'");
        });
    }

    @Test
    void refusesAMonthAMeterAndAHeaderThatAreFormulasWithoutTheirValues() {
        String bills = "เดือน | เลขมิเตอร์ | kWh\nม.ค. 2569 | 12345 | 10\n";
        for (String row : new String[] {"=EDATE(A2,1) | 12345 | 20", "ก.พ. 2569 | =B2 | 20"}) {
            Intake intake = new Workbooks().sheet("bills", bills + row).read();
            assertThat(finding(intake, "formula-not-computed").origin().row()).isEqualTo(3);
        }
        Intake across = new Workbooks()
                .sheet("2569", "อาคาร (kWh) | =B9 | =C9 | =D9\nตึก ก | 1 | 2 | 3\nตึก ข | 4 | 5 | 6")
                .read();
        assertThat(finding(across, "formula-not-computed").origin().row()).isEqualTo(1);
    }

    @Test
    void leavesAPrintedTotalThatNobodyWorkedOutAlone() {
        Intake intake = new Workbooks()
                .sheet("2569", YEAR + "รวม | =SUM(B2:B4) | =SUM(C2:C4)")
                .read();
        assertThat(sum(intake)).isEqualByComparingTo("127");
    }

    @Test
    void knowsTheSumOverRowsThatAreSetIn() {
        Intake intake = new Workbooks().sheet("2568", """
                        การใช้ไฟฟ้า (kWh) ปี 2568
                        หน่วยงาน | ม.ค. | ก.พ. | มี.ค.
                        สำนักช่าง | 10 | 20 | 30
                        ส่วนโยธา | 10 | 20 | 30
                        กองคลัง | 1 | 2 | 3
                        """).setIn(4).read();
        assertThat(sum(intake)).isEqualByComparingTo("66");
        assertThat(finding(intake, "sum-not-counted").origin().row()).isEqualTo(3);
    }

    @Test
    void givesAMergedBuildingToEachOfItsMonths() {
        Intake intake = new Workbooks()
                .sheet("2568", """
                        การใช้ไฟฟ้า ปี 2568
                        อาคาร | เดือน | kWh
                        ตึก ก | ม.ค. | 1
                        | ก.พ. | 2
                        ตึก ข | ม.ค. | 3
                        | ก.พ. | 4
                        | มี.ค. | 5
                        """)
                .merged(2, 0, 3, 0)
                .merged(4, 0, 6, 0)
                .read();
        assertThat(((Intake.Accepted) intake).statements().stream().flatMap(statement -> statement.lines().stream()))
                .extracting(Line::meter)
                .containsExactlyInAnyOrder("ตึก ก", "ตึก ก", "ตึก ข", "ตึก ข", "ตึก ข");
    }

    @Test
    void keepsARealZeroAndLeavesOutTheZerosThatRunToDecember() {
        Intake intake = new Workbooks().sheet("2569", """
                        เดือน | น้ำประปา (ลบ.ม.) ปี 2569 | ค่าน้ำ (บาท)
                        ม.ค. | 100 | 800
                        ก.พ. | 0 | 0
                        มี.ค. | 50 | 400
                        เม.ย. | 0 | 50
                        พ.ค. | 0 | 0
                        มิ.ย. | 0 | 0
                        ก.ค. | 0 | 0
                        ส.ค. | 0 |
                        ก.ย. | 0 |
                        ต.ค. | 0 |
                        พ.ย. | 0 |
                        ธ.ค. | 0 |
                        """).read();
        assertThat(((Intake.Accepted) intake).statements())
                .extracting(statement -> statement.month().getMonthValue())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void takesACodeThatIsNotKnownAmongFuelsForNoPlace() {
        String list = "Date,Vehicle,Product,Litres\n2025-01-05,AB12,Diesel,40\n2025-01-09,AB12,R99,35\n";
        String form = "การใช้น้ำมันเชื้อเพลิง ปี 2568 (ลิตร)\nรายการ,ม.ค.,ก.พ.\nดีเซล,40,50\nR99,3,4\n";
        String codes = "วันที่,ทะเบียน,รหัสเชื้อเพลิง,ลิตร\n2025-01-05,กข 1234,R99,40\n";
        for (String file : List.of(list, form, codes)) {
            Intake intake = Intakes.read(file.getBytes(StandardCharsets.UTF_8), Samples.context("fuel-cards.csv"));
            assertThat(finding(intake, "activity-unknown").found()).isEqualTo("R99");
        }
    }

    @Test
    void countsNeitherTheSizeOfCylindersNorHowManyThereWere() {
        Intake intake = Intakes.read(
                "รายการจัดซื้อก๊าซหุงต้ม ปี 2568\nเดือน,ขนาดถัง (กก.),จำนวนถัง\nมกราคม,15,4\nกุมภาพันธ์,48,2\n"
                        .getBytes(StandardCharsets.UTF_8),
                Samples.context("gas.csv"));
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        assertThat(intake.counts()).containsOnlyKeys("counts-loads");
    }

    @Test
    void tellsOnceOfAColumnThatIsNotCounted() {
        Intake intake = Intakes.read(
                "Month,Electricity (kWh),Electricity (MJ)\n2025-01,100,360\n2025-02,200,720\n"
                        .getBytes(StandardCharsets.UTF_8),
                Samples.context("a.csv"));
        assertThat(sum(intake)).isEqualByComparingTo("300");
        assertThat(intake.counts()).containsOnlyKeys("same-quantity-two-units");
    }

    @Test
    void takesTheYearOfSheetsNamedForMonthsFromTheNameOfTheFile() {
        Intake intake = Samples.read(
                "ไฟฟ้า_2567.xlsx",
                new Workbooks()
                        .sheet("ม.ค.", "อาคาร | หน่วยไฟฟ้า (kWh)\nก | 10\nข | 20")
                        .sheet("ก.พ.", "อาคาร | หน่วยไฟฟ้า (kWh)\nก | 11\nข | 21")
                        .bytes());

        assertThat(LayoutsTest.sums((Intake.Accepted) intake))
                .containsExactly("electricity-grid 2024-01 30", "electricity-grid 2024-02 32");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(read("\u0089PNG\r\n\u001a\n").counts()).containsKey("file-is-image");
        assertThat(read("[{\"a\": 1}, 2]").counts()).containsKey("json-not-rows");
        assertThat(read("PK\u0003\u0004 and nothing behind").counts()).containsKey("file-broken");
    }

    private static Intake read(String content) {
        return Intakes.read(content.getBytes(StandardCharsets.ISO_8859_1), Samples.context("data.xlsx"));
    }
}
