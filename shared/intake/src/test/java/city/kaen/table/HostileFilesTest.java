package city.kaen.table;

import static city.kaen.table.Hostile.filled;
import static city.kaen.table.Hostile.refusedSoon;
import static city.kaen.table.Hostile.repeat;
import static city.kaen.table.Hostile.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to exhaust their reader. Each is refused by a code before it takes five seconds; the module's tests run
/// in 512 MB.
class HostileFilesTest {
    @Test
    void oneLongTextInEveryCell() {
        String row = "<row>" + "<c t='s'><v>0</v></c>".repeat(10) + "</row>";
        String text = "<si><t>" + "ก".repeat(32_000) + "</t></si>";

        assertThat(refusedSoon(
                        Workbooks.ofRows(row.repeat(63)).withStrings(text).bytes()))
                .isEqualTo("file-too-large");
        assertThat(refusedSoon(
                        Workbooks.ofRows(row.repeat(62)).withStrings(text).bytes()))
                .as("620 cells of it are read")
                .isEqualTo("read");
    }

    @Test
    void fiveMillionCommas() {
        assertThat(refusedSoon(filled(5_000_000, ','))).isEqualTo("file-beyond-grid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='ZZZZZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='1'><v>1</v></c></row>",
                "<row r='1048577'><c><v>1</v></c></row>",
                "<row r='99999999999999999999'><c><v>1</v></c></row>",
                "<row r='0'><c><v>1</v></c></row>",
                "<row r='-1'><c><v>1</v></c></row>",
                "<row r='x'><c><v>1</v></c></row>",
            })
    void placesBeyondTheGrid(String row) {
        assertThat(refusedSoon(Workbooks.ofRows(row).bytes())).isEqualTo("file-beyond-grid");
    }

    @Test
    void mergedRangesBeyondTheGrid() {
        for (String range : new String[] {"A1:XFE1", "A1:A1048577", "B2:A1", "", ":", "A1:"}) {
            byte[] bytes = Workbooks.ofSheet("<worksheet><sheetData/><mergeCells><mergeCell ref='" + range
                            + "'/></mergeCells></worksheet>")
                    .bytes();
            assertThat(refusedSoon(bytes)).isEqualTo("file-beyond-grid");
        }
    }

    @Test
    void mergedRangesThatCoverTheSameCellsAgainAndAgain() {
        for (String range : new String[] {"A1:XFD1048576", "A1:XFD1"}) {
            byte[] bytes = Workbooks.ofRows("")
                    .with("xl/worksheets/sheet1.xml", out -> {
                        out.write("<worksheet><sheetData/><mergeCells>".getBytes(UTF_8));
                        repeat(out, "<mergeCell ref='" + range + "'/>", 90_000);
                        out.write("</mergeCells></worksheet>".getBytes(UTF_8));
                    })
                    .bytes();
            assertThat(refusedSoon(bytes)).isEqualTo("file-too-large");
        }
    }

    @Test
    void partsThatLeadElsewhereAreNeverFollowed() {
        String outside = Workbooks.relations("worksheet", "../../../../../../etc/passwd");
        byte[] upwards = Workbooks.ofRows("<row><c><v>1</v></c></row>")
                .with("xl/_rels/workbook.xml.rels", outside)
                .bytes();
        assertThat(refusedSoon(upwards)).isEqualTo("file-broken");
        byte[] abroad = Workbooks.ofRows("<row><c><v>1</v></c></row>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Workbooks.relations("worksheet", "file:///etc/passwd")
                                .replace("Target=", "TargetMode='External' Target="))
                .bytes();
        assertThat(refusedSoon(abroad)).isEqualTo("file-broken");
        byte[] beside = Workbooks.ofRows("<row><c><v>1</v></c></row>")
                .with("../../../../evil", "x")
                .with("/etc/evil", "x")
                .bytes();
        assertThat(Tables.refusal(beside)).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/s.xml", "xl/styles.xml", "_rels/.rels"})
    void entitiesThatUnfoldOrFetch(String part) {
        StringBuilder laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        byte[] unfolding = Workbooks.ofRows("<row><c><v>1</v></c></row>")
                .with(part, laughs + "]><x>&a9;</x>")
                .bytes();
        assertThat(refusedSoon(unfolding)).isEqualTo("file-unsafe");
        byte[] fetching = Workbooks.ofRows("<row><c><v>1</v></c></row>")
                .with(part, "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>")
                .bytes();
        assertThat(refusedSoon(fetching)).isEqualTo("file-unsafe");
        byte[] undeclared =
                Workbooks.ofRows("<row><c t='str'><v>&xxe;</v></c></row>").bytes();
        assertThat(refusedSoon(undeclared)).isEqualTo("file-unsafe");
    }

    @Test
    void elementsWithinElementsWithoutEnd() {
        byte[] bytes = sheet(out -> repeat(out, "<row><c><is>", 1_000_000));
        assertThat(refusedSoon(bytes)).isIn("file-broken", "file-unsafe");
    }

    @Test
    void attributesWithoutEnd() {
        byte[] bytes = sheet(out -> {
            out.write("<row ".getBytes(UTF_8));
            repeat(out, "a='1' ", 10_000);
            out.write("/>".getBytes(UTF_8));
        });
        assertThat(refusedSoon(bytes)).isEqualTo("file-unsafe");
    }

    @Test
    void packagesOfTooManyPartsOrTwoOfOneName() {
        Workbooks many = Workbooks.ofRows("");
        for (int i = 0; i < 12_000; i++) {
            many.with("xl/media/" + i, "");
        }
        assertThat(refusedSoon(many.bytes())).isEqualTo("file-unsafe");
        byte[] twice =
                Workbooks.ofRows("").with("XL/Workbook.xml", "<workbook/>").bytes();
        assertThat(refusedSoon(twice)).isEqualTo("file-unsafe");
    }

    @Test
    void aDirectorySaidToLieBeyondTwoGigabytes() {
        byte[] bytes = Workbooks.ofRows("").bytes();
        bytes[bytes.length - 3] = (byte) 0x80; // the highest byte of where the directory begins
        assertThat(refusedSoon(bytes)).isEqualTo("file-broken");
    }

    @Test
    void jsonThatNestsOrGrowsWithoutEnd() {
        assertThat(refusedSoon("[".repeat(5_000_000).getBytes(UTF_8))).isEqualTo("json-not-rows");
        assertThat(refusedSoon(("[[\"" + "x".repeat(5_000_000) + "\"]]").getBytes(UTF_8)))
                .isEqualTo("file-cell-too-long");
        StringBuilder keys = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            keys.append(i == 0 ? "" : ",").append("{\"k").append(i).append("\":1}");
        }
        assertThat(refusedSoon(keys.append(']').toString().getBytes(UTF_8))).isEqualTo("file-beyond-grid");
        StringBuilder wide = new StringBuilder("[{");
        for (int i = 0; i < 16_000; i++) {
            wide.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":1");
        }
        wide.append("}").append(",{\"k15999\":1}".repeat(500_000)).append(']');
        assertThat(refusedSoon(wide.toString().getBytes(UTF_8))).isEqualTo("file-too-large");
    }

    @Test
    void aNumberThatWouldFillTheMemory() {
        TableFile file = Workbooks.ofRows("<row><c><v>1e999999999</v></c><c><v>" + "9".repeat(100_000)
                        + "</v></c><c><v>1e-999999999</v></c></row>")
                .read();
        assertThat(Tables.rows(file).getFirst().cells()).allMatch(Cell.Text.class::isInstance);
    }
}
