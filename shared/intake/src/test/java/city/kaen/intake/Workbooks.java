package city.kaen.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes small workbooks for tests: sheets as lines of text, cells parted by `|`.
final class Workbooks {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Kaen", "1.0");

    Workbooks sheet(String name, String lines) {
        Worksheet sheet = workbook.newWorksheet(name);
        int row = 0;
        for (String line : lines.lines().toList()) {
            int column = 0;
            for (String cell : line.split("[|]", -1)) {
                String text = cell.strip();
                if (text.matches("-?[0-9]+([.][0-9]+)?")) {
                    sheet.value(row, column, new BigDecimal(text));
                } else if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
                column++;
            }
            row++;
        }
        return this;
    }

    byte[] bytes() {
        try {
            workbook.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Intake read() {
        return Intakes.read(bytes(), Samples.context("book.xlsx"));
    }
}
