package city.kaen.cli;

import city.kaen.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sample city in `events/`: its reference data, and the files its departments drop.
final class SampleCity {
    static final String SLUG = "kkc";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;

    SampleCity(Path root) {
        this.folder = root.resolve("events").resolve(SLUG);
    }

    Path profile() {
        return folder.resolve("reference").resolve("profile.json");
    }

    /// Loads the reference data into a stack where they do not stand there yet, and waits until the city is known.
    ///
    /// @return whether anything had to be loaded
    boolean load(Stack stack) {
        boolean loaded = false;
        for (Path file : files(folder.resolve("reference"))) {
            String key = "reference/" + SLUG + "/"
                    + slashed(folder.resolve("reference").relativize(file));
            byte[] content = read(file);
            var standing = stack.store().get(stack.names().reference(), key, "");
            if (standing.filter(object -> java.util.Arrays.equals(object.content(), content))
                    .isEmpty()) {
                stack.store().put(stack.names().reference(), key, content, Map.of());
                loaded = true;
            }
        }
        if (!Waiting.until(PATIENCE, () -> stack.ledger().cities().find(SLUG).isPresent())) {
            throw new Problem("the sample city's reference data were not taken in within " + PATIENCE.toSeconds()
                    + " seconds; the log is " + stack.log());
        }
        return loaded;
    }

    /// The departments' files.
    List<Drop.Dropped> departmentFiles() {
        return files(folder.resolve("inbox")).stream()
                .map(file -> new Drop.Dropped(
                        file,
                        folder.resolve("inbox").relativize(file).getName(0).toString()))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem("the sample city is not there: " + folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
