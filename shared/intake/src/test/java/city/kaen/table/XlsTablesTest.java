package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Workbooks of the old format, written for the test.
class XlsTablesTest {
    private static final int FORMULA = 6;
    private static final int HEADER = 4;
    private static final int RESULT = 6;
    /// The result of a formula that is a text of no letters ([MS-XLS] 2.5.133).
    private static final long EMPTY = 0xFFFF_0000_0000_0003L;

    @Test
    void namesTheColumnsThatAreHidden() {
        TableFile file = TableFiles.read(book(sheet -> {
            sheet.createRow(0).createCell(3).setCellValue(1);
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(2, true);
        }));
        assertThat(file.sheets().getFirst().hiddenColumns().stream()).containsExactly(1, 2);
    }

    @Test
    void tellsABookOfWhichNoFormulaWasWorkedOutFromOneWithEmptyTexts() {
        byte[] book = book(XlsTablesTest::formulas);
        assertThat(cells(emptied(book, 2))).endsWith(new Cell.Failed("=…"), new Cell.Failed("=…"));
        assertThat(cells(emptied(book, 1)))
                .as("the second was worked out, so the first is a text of no letters")
                .endsWith(new Cell.Blank(), new Cell.Numeric(BigDecimal.ZERO, "0"));
    }

    private static void formulas(HSSFSheet sheet) {
        HSSFRow row = sheet.createRow(0);
        row.createCell(0).setCellValue(5);
        row.createCell(1).setCellFormula("A1*2");
        row.createCell(2).setCellFormula("A1*3");
    }

    private static List<Cell> cells(byte[] content) {
        return Tables.rows(TableFiles.read(content)).getFirst().cells();
    }

    private static byte[] book(Consumer<HSSFSheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            content.accept(book.createSheet("a"));
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A book with the results of its first formulas taken out.
    private static byte[] emptied(byte[] book, int formulas) {
        ByteBuffer bytes = ByteBuffer.wrap(book.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 1; column <= formulas; column++) {
            int at = 0;
            while (bytes.getShort(at) != FORMULA || bytes.getInt(at + HEADER) != column << 16) {
                at++; // its row, 0, and its column
            }
            bytes.putLong(at + HEADER + RESULT, EMPTY);
        }
        return bytes.array();
    }
}
