package city.kaen.table;

import static city.kaen.table.Hostile.MB;
import static city.kaen.table.Hostile.filled;
import static city.kaen.table.Hostile.refusedSoon;
import static city.kaen.table.Hostile.repeat;
import static city.kaen.table.Hostile.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files of tens and hundreds of megabytes, honest and hostile, in a heap of 512 MB.
class LargeFilesIT {
    private static final String ROW = "กองช่าง,มิเตอร์ 0001,\"ไฟฟ้า, อาคาร\",2568-01,17434.40,kWh\n";

    @Test
    void aMillionRowsOfCsv() {
        byte[] row = ROW.getBytes(UTF_8);
        byte[] content = new byte[row.length * 1_000_000];
        for (int at = 0; at < content.length; at += row.length) {
            System.arraycopy(row, 0, content, at, row.length);
        }
        assertThat(content.length).isGreaterThan(100 * MB);
        try (Stream<Row> rows = TableFiles.read(content).sheets().getFirst().rows()) {
            assertThat(rows.mapToInt(each -> each.cells().size()).sum()).isEqualTo(6_000_000);
        }
    }

    @Test
    void tenMillionRowsOfCsv() {
        byte[] row = "2568-01,M,1\n".getBytes(UTF_8);
        byte[] content = new byte[row.length * 10_000_000];
        for (int at = 0; at < content.length; at += row.length) {
            System.arraycopy(row, 0, content, at, row.length);
        }
        assertThat(refusedSoon(content)).isEqualTo("file-beyond-grid");
    }

    @Test
    void aHundredThousandRowsOfXlsx() {
        byte[] content = sheet(out -> {
            for (int i = 1; i <= 100_000; i++) {
                out.write(("<row r='" + i + "'><c r='A" + i + "' t='inlineStr'><is><t>มิเตอร์ " + i
                                + "</t></is></c><c r='B" + i + "'><v>" + i + ".25</v></c></row>")
                        .getBytes(UTF_8));
            }
        });
        try (Stream<Row> rows = TableFiles.read(content).sheets().getFirst().rows()) {
            assertThat(rows.mapToInt(each -> each.cells().size()).sum()).isEqualTo(200_000);
        }
    }

    @Test
    void aQuoteOpenForFiftyMegabytes() {
        byte[] content = filled(50 * MB, 'x');
        System.arraycopy("a,b\n1,\"2".getBytes(UTF_8), 0, content, 0, 8);
        assertThat(refusedSoon(content)).isEqualTo("csv-quote-open");
        for (int i = 100; i < content.length; i += 100) {
            content[i] = '\n';
        }
        assertThat(refusedSoon(content)).isEqualTo("csv-quote-open");
    }

    @Test
    void aLineOfFiftyMegabytes() {
        assertThat(refusedSoon(filled(50 * MB, 'x'))).isEqualTo("file-cell-too-long");
    }

    @Test
    void fiftyMillionBlankLines() {
        byte[] content = filled(50_000_000, '\n');
        assertThat(refusedSoon(content)).isEqualTo("file-empty");
    }

    @Test
    void aSheetThatUnpacksTwoHundredfoldAndMore() {
        byte[] bomb = sheet(out -> repeat(out, " ", 300 * MB));
        assertThat(bomb.length).isLessThan(3 * MB);
        assertThat(refusedSoon(bomb)).isIn("file-unsafe", "file-cell-too-long");
        byte[] rows = sheet(out -> repeat(out, "<row></row>", 20_000_000));
        assertThat(refusedSoon(rows)).isIn("file-unsafe", "file-beyond-grid");
    }

    @Test
    void oneCellOfFourHundredMegabytes() {
        byte[] bomb = sheet(out -> {
            out.write("<row><c t='inlineStr'><is><t>".getBytes(UTF_8));
            repeat(out, "กขคง", 33 * MB);
            out.write("</t></is></c></row>".getBytes(UTF_8));
        });
        assertThat(refusedSoon(bomb)).isEqualTo("file-cell-too-long");
    }

    @Test
    void oneTextOfManyRuns() {
        byte[] bomb = sheet(out -> {
            out.write("<row><c t='inlineStr'><is>".getBytes(UTF_8));
            repeat(out, "<r><t>abcdefghijklmnop</t></r>", 3_000_000);
            out.write("</is></c></row>".getBytes(UTF_8));
        });
        assertThat(refusedSoon(bomb)).isEqualTo("file-cell-too-long");
    }

    @Test
    void aMillionRowsThatFillTheGridWithBlanks() {
        byte[] bomb = sheet(out -> repeat(out, "<row><c r='XFD1'><v>1</v></c></row>", 1_000_000));
        assertThat(refusedSoon(bomb)).isEqualTo("file-too-large");
    }

    @Test
    void moreSharedTextsThanAWorkbookHas() {
        byte[] many = Workbooks.ofRows("")
                .with("xl/s.xml", out -> {
                    out.write("<sst>".getBytes(UTF_8));
                    for (int i = 0; i < 2_100_000; i++) {
                        out.write(("<si><t>" + i + "</t></si>").getBytes(UTF_8));
                    }
                    out.write("</sst>".getBytes(UTF_8));
                })
                .bytes();
        assertThat(refusedSoon(many)).isEqualTo("file-too-large");
        byte[] long_ = Workbooks.ofRows("")
                .with("xl/s.xml", out -> {
                    out.write("<sst>".getBytes(UTF_8));
                    for (int i = 0; i < 100_000; i++) {
                        out.write(("<si><t>" + (i + " ").repeat(100) + "</t></si>").getBytes(UTF_8));
                    }
                    out.write("</sst>".getBytes(UTF_8));
                })
                .bytes();
        assertThat(refusedSoon(long_)).isEqualTo("file-too-large");
    }
}
