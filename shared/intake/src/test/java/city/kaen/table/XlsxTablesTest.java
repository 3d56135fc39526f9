package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTablesTest {
    @Test
    void readsEachTypeOfCell() {
        TableFile file = Workbooks.ofRows("<row r='1'>"
                        + "<c r='A1' t='s'><v>0</v></c>"
                        + "<c r='B1' t='inlineStr'><is><t>แก่น</t></is></c>"
                        + "<c r='C1' t='str'><f>A1&amp;\"x\"</f><v>ขอน</v></c>"
                        + "<c r='D1'><v>17434.400000000373</v></c>"
                        + "<c r='E1' t='b'><v>1</v></c>"
                        + "<c r='F1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c r='G1' t='n' s='1'><v>45658</v></c>"
                        + "<c r='H1' s='1'/>"
                        + "<c r='J1' t='d'><v>2025-01-31T08:30:00</v></c>"
                        + "</row>")
                .withStrings("<si><t xml:space='preserve'> ม.ค. </t></si>")
                .withFormats("General", "d/m/yyyy")
                .read();
        assertThat(Tables.rows(file).getFirst().cells())
                .containsExactly(
                        new Cell.Text(" ม.ค. "),
                        new Cell.Text("แก่น"),
                        new Cell.Text("ขอน"),
                        new Cell.Numeric(new BigDecimal("17434.4"), "17434.400000000373"),
                        new Cell.Bool(true),
                        new Cell.Failed("#DIV/0!"),
                        new Cell.Date(LocalDateTime.of(2025, 1, 1, 0, 0)),
                        new Cell.Blank(),
                        new Cell.Blank(),
                        new Cell.Date(LocalDateTime.of(2025, 1, 31, 8, 30)));
    }

    @Test
    void joinsRichTextAndLeavesPhoneticGuidesOut() {
        TableFile file = Workbooks.ofRows("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>")
                .withStrings("<si><r><rPr><b/></rPr><t>ไฟ</t></r><r><t xml:space='preserve'>ฟ้า </t></r></si>"
                        + "<si><t>東京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh><phoneticPr fontId='1'/></si>"
                        + "<si><t>a_x000D_b_x005F_x000D_ &lt;&#xE01;&gt;<![CDATA[&amp;]]></t></si>")
                .read();
        assertThat(Tables.texts(file)).containsExactly(List.of("ไฟฟ้า ", "東京", "a\rb_x000D_ <ก>&amp;"));
    }

    @Test
    void rowsAndCellsWithoutTheirPlaceFollowTheOneBefore() {
        TableFile file = Workbooks.ofRows("<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row>"
                        + "<row r='4'><c><v>4</v></c></row><row><c><v>5</v></c></row>")
                .read();
        assertThat(Tables.rows(file)).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(Tables.texts(file))
                .containsExactly(List.of("1", "", "2", "3"), List.of(), List.of(), List.of("4"), List.of("5"));
    }

    @Test
    void givesNoBlankRowsAroundTheOthers() {
        TableFile file = Workbooks.ofRows("<row r='1'><c r='A1' s='0'/></row><row r='3'><c r='A3'><v>1</v></c></row>"
                        + "<row r='1000'><c r='A1000' t='str'><v> </v></c></row>")
                .read();
        assertThat(Tables.rows(file)).extracting(Row::number).containsExactly(3);
    }

    @Test
    void tellsAFormulaWithoutAValueFromABlank() {
        TableFile file = Workbooks.ofRows(
                        "<row><c r='A1'><f>SUM(B2:B13)</f></c><c r='B1' t='str'><f>\"\"</f><v></v></c>"
                                + "<c r='C1'><f t='shared' si='0'/></c></row>")
                .read();
        assertThat(Tables.rows(file).getFirst().cells())
                .containsExactly(new Cell.Failed("=SUM(B2:B13)"), new Cell.Blank(), new Cell.Failed("="));
        assertThat(Tables.rows(Workbooks.ofRows("<row><c r='A1'><f>B1+1</f><v></v></c><c r='B1'><f>C1</f><v/></c>"
                                        + "<c r='C1'><f>0</f><v>0</v></c></row>")
                                .read())
                        .getFirst()
                        .cells())
                .containsExactly(
                        new Cell.Failed("=B1+1"), new Cell.Failed("=C1"), new Cell.Numeric(BigDecimal.ZERO, "0"));
    }

    @Test
    void takesTheZeroOfAFormulaForNoValueWhereTheBookIsStillToBeWorkedOut() {
        TableFile file = Workbooks.ofRows("<row><c r='A1'><f>B1*3</f><v>0</v></c><c r='B1'><v>0</v></c>"
                        + "<c r='C1'><f>7</f><v>7</v></c></row>")
                .with(
                        "xl/workbook.xml",
                        Workbooks.workbook("<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets>"
                                + "<calcPr calcId='124519' fullCalcOnLoad='1'/>"))
                .read();
        assertThat(Tables.rows(file).getFirst().cells())
                .containsExactly(
                        new Cell.Failed("=B1*3"),
                        new Cell.Numeric(BigDecimal.ZERO, "0"),
                        new Cell.Numeric(new BigDecimal("7"), "7"));
    }

    @Test
    void namesTheColumnsThatAreHidden() {
        TableFile file = Workbooks.ofSheet("<worksheet xmlns=\"" + Workbooks.MAIN
                        + "\"><cols><col min='2' max='3' hidden='1' width='0'/><col min='4' max='4' width='9'/>"
                        + "<col min='16000' max='99999' hidden='true'/></cols>"
                        + "<sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
                .read();
        assertThat(file.sheets().getFirst().hiddenColumns().stream().limit(3)).containsExactly(1, 2, 15_999);
        assertThat(file.sheets().getFirst().hiddenColumns().length()).isEqualTo(Grid.COLUMNS);
    }

    @Test
    void marksHiddenRowsAndSheetsAndKeepsTheOrderOfTheTabs() {
        TableFile file = Workbooks.ofRows("<row hidden='1'><c><v>1</v></c></row><row hidden='0'><c><v>2</v></c></row>")
                .with(
                        "xl/workbook.xml",
                        Workbooks.workbook("<sheets><sheet name='b ' sheetId='9' state='veryHidden' r:id='rId3'/>"
                                + "<sheet name='chart' sheetId='3' r:id='rId4'/>"
                                + "<sheet name='a&amp;&#x41;' sheetId='1' r:id='rId1'/>"
                                + "<sheet name='h' sheetId='2' state='hidden' r:id='rId3'/></sheets>"
                                + "<externalReferences><externalReference r:id='rId5'/></externalReferences>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Workbooks.relations(
                                "worksheet",
                                "/xl/worksheets/sheet1.xml",
                                "theme",
                                "theme.xml",
                                "worksheet",
                                "../xl/worksheets/./sheet1.xml",
                                "chartsheet",
                                "chartsheets/sheet1.xml",
                                "externalLink",
                                "externalLinks/externalLink1.xml"))
                .read();
        assertThat(file.sheets())
                .extracting(Sheet::name, Sheet::hidden)
                .containsExactly(tuple("b ", true), tuple("a&A", false), tuple("h", true));
        assertThat(Tables.rows(file)).extracting(Row::hidden).containsExactly(true, false);
    }

    @Test
    void readsMergedRanges() {
        TableFile file = Workbooks.ofSheet(
                        "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                                + "<mergeCells count='2'><mergeCell ref='A3:B4'/><mergeCell ref='XFD1048576'/></mergeCells></worksheet>")
                .read();
        assertThat(file.sheets().getFirst().merges())
                .containsExactly(new Merge(3, 0, 4, 1), new Merge(1_048_576, 16_383, 1_048_576, 16_383));
    }

    @Test
    void readsTheStrictFormAndForeignPrefixes() {
        String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        TableFile file = Workbooks.ofSheet("<?xml version='1.0'?><x:worksheet xmlns:x='" + main
                        + "'><!-- <row> --><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row>"
                        + "</x:sheetData></x:worksheet>")
                .with(
                        "_rels/.rels",
                        Workbooks.relations("officeDocument", "xl/workbook.xml")
                                .replace(Workbooks.RELATIONS, relations))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Workbooks.relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "s.xml")
                                .replace(Workbooks.RELATIONS, relations))
                .withStrings("<si><t>strict</t></si>")
                .read();
        assertThat(Tables.texts(file)).containsExactly(List.of("strict"));
    }

    @Test
    void countsDatesFromTheYearTheWorkbookSays() {
        String rows = "<row><c s='0'><v>0</v></c><c s='0'><v>1</v></c><c s='0'><v>39448.604166666664</v></c></row>";
        TableFile from1900 = Workbooks.ofRows(rows).withFormats("d mmm yy").read();
        assertThat(Tables.texts(from1900))
                .containsExactly(List.of("1899-12-31T00:00", "1900-01-01T00:00", "2008-01-01T14:30"));
        TableFile from1904 = Workbooks.ofRows(rows)
                .withFormats("d mmm yy")
                .with(
                        "xl/workbook.xml",
                        Workbooks.workbook("<workbookPr date1904='1'/><sheets><sheet name='a' r:id='rId1'/></sheets>"))
                .read();
        assertThat(Tables.texts(from1904))
                .containsExactly(List.of("1904-01-01T00:00", "1904-01-02T00:00", "2012-01-02T14:30"));
    }

    @Test
    void readsDatesOfTheIsoForm() {
        TableFile file = Workbooks.ofRows(
                        "<row><c t='d'><v>2025-01-31</v></c><c t='d'><v>2025-01-31T08:30:00.5Z</v></c>"
                                + "<c t='d'><v>08:30:00</v></c><c t='d'><v>31/1/68</v></c></row>")
                .read();
        assertThat(Tables.texts(file))
                .containsExactly(List.of("2025-01-31T00:00", "2025-01-31T08:30:00.500", "1899-12-31T08:30", "31/1/68"));
    }

    @Test
    void aNumberNoDateCanBeStaysANumber() {
        TableFile file = Workbooks.ofRows(
                        "<row><c s='0'><v>-1</v></c><c s='0'><v>2958466</v></c><c s='0'><v>1e300</v></c></row>")
                .withFormats("d/m/yy")
                .read();
        assertThat(Tables.rows(file).getFirst().cells()).allMatch(Cell.Numeric.class::isInstance);
    }

    @Test
    void readsPartsByOtherWritersHabits() {
        TableFile file = new Workbooks()
                .with(
                        "xl\\workbook.xml",
                        Workbooks.workbook("<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets>"))
                .with("xl\\_rels\\workbook.xml.rels", Workbooks.relations("worksheet", "Worksheets/Sheet1.xml"))
                .with(
                        "xl\\worksheets\\sheet1.xml",
                        "\uFEFF<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
                .read();
        assertThat(Tables.texts(file)).containsExactly(List.of("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>2</v></c></row>",
                "<row r='1'><c><v>1</v></c></row><row r='1'><c><v>2</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>7</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c></row></row>",
                "<row r='1'><c r='A1'><v>1</v>",
                "<row r='1'><c r='A1'><v>&#xFFFFFFF;</v></c></row>",
                "<row r=1><c r='A1'><v>1</v></c></row>",
            })
    void refusesASheetThatIsBroken(String rows) {
        assertThat(Tables.refusal(Workbooks.ofRows(rows).bytes())).isEqualTo("file-broken");
    }

    @Test
    void refusesAPartWhoseBytesWereDamaged() {
        byte[] bytes =
                Workbooks.ofRows("<row><c><v>1</v></c></row>".repeat(200)).bytes();
        int refused = 0;
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            refused += Tables.refusal(damaged).equals("read") ? 0 : 1;
        }
        // What remains readable was damaged where nothing is read: a date, a comment.
        assertThat(refused).isGreaterThan(bytes.length / 7 / 2);
        assertThat(Tables.refusal(java.util.Arrays.copyOf(bytes, bytes.length - 30)))
                .isEqualTo("file-broken");
    }
}
