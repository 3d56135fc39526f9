package city.kaen.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTest {
    @Test
    void textStaysTextAndIsNeverAFormula() throws IOException {
        Row row = read(List.of("=1+1", "+66 43 000", "@here", "<b>&\"", "เทศบาล 🌳", "a\u0000b"));
        assertThat(row.stream().map(cell -> cell.getType())).containsOnly(CellType.STRING);
        assertThat(row.stream().map(cell -> cell.getText()))
                .containsExactly("=1+1", "+66 43 000", "@here", "<b>&\"", "เทศบาล 🌳", "a\uFFFDb");
    }

    @Test
    void aNumberIsOneOnlyWhereNoDigitIsLost() throws IOException {
        Row row = read(List.of("12.5", "-3", "007", "1234567890.1234567", "1E3"));
        assertThat(row.stream().map(cell -> cell.getType()))
                .containsExactly(CellType.NUMBER, CellType.NUMBER, CellType.STRING, CellType.STRING, CellType.STRING);
        assertThat(row.getCellText(3)).isEqualTo("1234567890.1234567");
    }

    private static Row read(List<String> row) throws IOException {
        byte[] book = Xlsx.write(List.of(new Xlsx.Sheet("one", List.of(row))));
        assertThat(Xlsx.write(List.of(new Xlsx.Sheet("one", List.of(row))))).isEqualTo(book);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return workbook.getFirstSheet().read().getFirst();
        }
    }
}
