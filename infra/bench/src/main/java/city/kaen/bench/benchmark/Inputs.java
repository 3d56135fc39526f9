package city.kaen.bench.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Files made for the bench: the same bytes each time.
final class Inputs {
    private static final String HEADER = "เดือน,สถานที่,มิเตอร์,กิจกรรม,ปริมาณ,หน่วย,หมายเหตุ";
    private static final long SEED = 25_691_123;

    private final Path folder;

    Inputs(Path folder) {
        this.folder = folder;
    }

    /// Bills of electricity in Thai, every text quoted, in so many meters over twelve months of 2025: about 107 bytes a
    /// row.
    Path csv(int rows) throws IOException {
        Path file = folder.resolve("bills-" + rows + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(String.format(
                        Locale.ROOT,
                        "2568-%02d,\"อาคารเรียน\",%d,\"ไฟฟ้า\",\"%,d.%02d\",\"หน่วย\",\"\"\n",
                        row % 12 + 1,
                        20_000_000_000L + row / 12,
                        1 + random.nextInt(9_000),
                        random.nextInt(100)));
            }
        }
        return file;
    }

    /// The same bills as a workbook.
    Path xlsx(int rows) throws IOException {
        Path file = folder.resolve("bills-" + rows + ".xlsx");
        if (Files.exists(file)) {
            return file;
        }
        Random random = new Random(SEED);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "kaen", "1.0")) {
            Worksheet sheet = book.newWorksheet("ไฟฟ้า");
            String[] header = HEADER.split(",", -1);
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int row = 0; row < rows; row++) {
                sheet.value(row + 1, 0, String.format(Locale.ROOT, "2568-%02d", row % 12 + 1));
                sheet.value(row + 1, 1, "อาคารเรียน");
                sheet.value(row + 1, 2, Long.toString(20_000_000_000L + row / 12));
                sheet.value(row + 1, 3, "ไฟฟ้า");
                sheet.value(row + 1, 4, (1 + random.nextInt(900_000)) / 100.0);
                sheet.value(row + 1, 5, "หน่วย");
            }
        }
        return file;
    }
}
