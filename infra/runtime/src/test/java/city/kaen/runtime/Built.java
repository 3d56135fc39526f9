package city.kaen.runtime;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the build left of the functions.
final class Built {
    private Built() {}

    /// The root of the source tree.
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("functions")) && Files.isDirectory(folder.resolve("events"))) {
                return folder;
            }
        }
        throw new AssertionError("the tests run outside the source tree");
    }
}
