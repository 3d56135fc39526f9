package city.kaen.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The public files that tests read and that are not part of the project. Where the folder is absent, a test is
/// skipped and says so.
final class RealData {
    private RealData() {}

    static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file below a folder, in order.
    static List<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(root().resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path candidate = at.resolveSibling("shared").resolve("realdata");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
            at = at.getParent();
        }
        Assumptions.abort("the folder shared/realdata is not beside the project: skipped");
        throw new IllegalStateException("not reached");
    }
}
