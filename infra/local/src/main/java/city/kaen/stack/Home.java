package city.kaen.stack;

import city.kaen.cloud.Settings;
import city.kaen.embedded.DeadLetters;
import city.kaen.embedded.OneOffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The folder of one stack: `.kaen`, or the one that `KAEN_HOME` names. Several stacks are several folders.
public record Home(Path folder) {
    private static final List<String> OWN =
            List.of("data", "log", "dead-letters", "one-offs", "functions", "rebuilt", "stack.json", "lock");
    private static final Duration ENDING = Duration.ofSeconds(30);

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The folder that the environment names, or `.kaen` below the root.
    public static Home of(Settings environment, Path root) {
        return new Home(environment.find("KAEN_HOME").map(Path::of).orElseGet(() -> root.resolve(".kaen")));
    }

    /// The stack that is up, if it is.
    public Optional<Stack> find() {
        return StackFile.read(file()).filter(file -> file.process().isPresent()).map(file -> new Stack(this, file));
    }

    /// The settings of the last start, or the standard ones.
    public Setup setup() {
        return StackFile.read(file()).map(StackFile::setup).orElse(Setup.STANDARD);
    }

    public DeadLetters deadLetters() {
        return new DeadLetters(folder.resolve("dead-letters"), Clock.systemUTC());
    }

    /// The runs that are to happen once.
    public OneOffs oneOffs() {
        return new OneOffs(folder.resolve("one-offs"));
    }

    /// The log of the serving process.
    public Path log() {
        return folder.resolve("log").resolve("kaen.log");
    }

    /// Ends the stack if it is up.
    ///
    /// @return whether it was up
    public boolean end() {
        Optional<ProcessHandle> process = StackFile.read(file()).flatMap(StackFile::process);
        process.ifPresent(handle -> {
            handle.destroy();
            try {
                handle.onExit().orTimeout(ENDING.toSeconds(), TimeUnit.SECONDS).join();
            } catch (CompletionException e) {
                handle.destroyForcibly();
                handle.onExit().join();
            }
        });
        return process.isPresent();
    }

    /// Deletes all that the stack has written. It must be down.
    public void wipe() {
        try {
            for (String name : OWN) {
                delete(folder.resolve(name));
            }
            if (Files.isDirectory(folder) && isEmpty(folder)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be deleted whole", e);
        }
    }

    Path file() {
        return folder.resolve("stack.json");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
