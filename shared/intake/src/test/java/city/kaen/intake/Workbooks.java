package city.kaen.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes small workbooks for tests: sheets as lines of text, cells parted by `|`; `=B2*3` is a formula that nobody
/// has worked out.
final class Workbooks {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable Worksheet sheet;
    private final Workbook workbook = new Workbook(bytes, "Kaen", "1.0");

    Workbooks sheet(String name, String lines) {
        sheet = workbook.newWorksheet(name);
        int row = 0;
        for (String line : lines.lines().toList()) {
            int column = 0;
            for (String cell : line.split("[|]", -1)) {
                String text = cell.strip();
                if (text.matches("-?[0-9]+([.][0-9]+)?")) {
                    sheet.value(row, column, new BigDecimal(text));
                } else if (text.startsWith("=")) {
                    sheet.formula(row, column, text.substring(1)); // without a value
                } else if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
                column++;
            }
            row++;
        }
        return this;
    }

    /// Hides the sheet written last.
    Workbooks hidden() {
        last().setVisibilityState(VisibilityState.HIDDEN);
        return this;
    }

    /// Hides rows of the sheet written last, counted from 1.
    Workbooks hiddenRows(int... rows) {
        for (int row : rows) {
            last().hideRow(row - 1);
        }
        return this;
    }

    /// Hides columns of the sheet written last, counted from 0.
    Workbooks hiddenColumns(int... columns) {
        for (int column : columns) {
            last().hideColumn(column);
        }
        return this;
    }

    /// Merges cells of the sheet written last, rows and columns counted from 0.
    Workbooks merged(int top, int left, int bottom, int right) {
        last().range(top, left, bottom, right).merge();
        return this;
    }

    /// Sets the names in the first column of the sheet written last in, as a spreadsheet does, rows counted from 1.
    Workbooks setIn(int... rows) {
        for (int row : rows) {
            last().style(row - 1, 0).indent(1).set();
        }
        return this;
    }

    private Worksheet last() {
        return Objects.requireNonNull(sheet);
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
