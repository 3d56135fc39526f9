package city.kaen.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// S3Mock as a child process on the loopback address.
///
/// Keeps versions and delete markers, obeys If-Match and If-None-Match; sends no notifications and checks no
/// signatures. Clients must use path-style addresses.
public final class S3Emulator implements AutoCloseable {
    private final ChildProcess process;
    private final Optional<Path> passing;

    private S3Emulator(ChildProcess process, Optional<Path> passing) {
        this.process = process;
        this.passing = passing;
    }

    /// Starts the emulator and returns once it answers.
    ///
    /// @throws IllegalStateException if it does not start; the message holds its last words
    public static S3Emulator start(Options options) {
        EmulatorFiles files = EmulatorFiles.find();
        Path unpacked = files.folder("s3mock").resolve("BOOT-INF");
        Optional<Path> passing = options.data().isPresent() ? Optional.empty() : Optional.of(temporaryFolder());
        Path store =
                options.data().or(() -> passing).map(EmulatorFiles::created).orElseThrow();
        try {
            ChildProcess process = ChildProcess.start(new ChildProcess.Command(
                    "S3Mock",
                    List.of("-Xmx256m"),
                    files.classPath(unpacked.resolve("classes").toString(), unpacked.resolve("lib") + "/*"),
                    S3MockMain.class,
                    List.of(),
                    Map.of(
                            "SERVER_ADDRESS", "127.0.0.1",
                            "SERVER_PORT", Integer.toString(options.port()),
                            "SERVER_SSL_ENABLED", "false",
                            "SPRING_MAIN_BANNERMODE", "off",
                            "COM_ADOBE_TESTING_S3MOCK_STORE_ROOT", store.toString(),
                            "COM_ADOBE_TESTING_S3MOCK_STORE_RETAIN_FILES_ON_EXIT", "true"),
                    options.log()));
            return new S3Emulator(process, passing);
        } catch (RuntimeException e) {
            passing.ifPresent(S3Emulator::delete);
            throw e;
        }
    }

    public URI endpoint() {
        return process.endpoint();
    }

    /// The process id of the emulator.
    public long pid() {
        return process.pid();
    }

    /// Ends the emulator; returns once its process is gone.
    @Override
    public void close() {
        process.close();
        passing.ifPresent(S3Emulator::delete);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kaen-s3-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + folder, e);
        }
    }
}
