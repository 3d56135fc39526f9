package city.kaen.price;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the data files: comma-separated, the first line a header, lines that start with `#` left out.
public final class Rows {
    private Rows() {}

    /// The text of a file that is shipped beside a class.
    public static String shipped(Class<?> beside, String name) {
        try (InputStream input = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows below the header.
    ///
    /// @throws IllegalArgumentException if the header is another
    public static List<List<String>> of(String csv, String header) {
        List<String> lines = csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(header)) {
            throw new IllegalArgumentException("the table must begin with the line '" + header + "'");
        }
        int columns = header.split(",", -1).length;
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", columns)))
                .toList();
    }
}
