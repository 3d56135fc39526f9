package city.kaen.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The data files of intake: CSV in UTF-8 with a header line; lines that begin with `#` are remarks.
public final class Resources {
    private Resources() {}

    /// The rows of a data file beside a class, without its header, in order.
    ///
    /// @throws IllegalStateException if the file is missing
    public static List<List<String>> rows(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the data file " + name + " is missing");
            }
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return csv.stream().map(row -> List.copyOf(row.getFields())).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
