package city.kaen.bench.child;

import city.kaen.bench.OwnFigures;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Reads the amounts of a CSV file with FastCSV and adds them up as BigDecimal: nothing else.
public final class ReadCsvAlone {
    private static final int AMOUNT = 4;

    private ReadCsvAlone() {}

    public static void main(String[] arguments) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        boolean head = true;
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            for (CsvRecord row : rows) {
                if (!head) {
                    sum = sum.add(new BigDecimal(row.getField(AMOUNT).replace(",", "")));
                }
                head = false;
            }
        }
        System.out.print(OwnFigures.line("sum", sum.doubleValue()));
        System.out.print(OwnFigures.lines());
    }
}
