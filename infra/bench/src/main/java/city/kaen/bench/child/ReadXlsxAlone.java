package city.kaen.bench.child;

import city.kaen.bench.OwnFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Reads the amounts of a workbook's first sheet with fastexcel-reader and adds them up as BigDecimal: nothing else.
public final class ReadXlsxAlone {
    private static final int AMOUNT = 4;

    private ReadXlsxAlone() {}

    public static void main(String[] arguments) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(Path.of(arguments[0])));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            BigDecimal sum = rows.skip(1)
                    .map(row -> row.getCellAsNumber(AMOUNT).orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            System.out.print(OwnFigures.line("sum", sum.doubleValue()));
        }
        System.out.print(OwnFigures.lines());
    }
}
