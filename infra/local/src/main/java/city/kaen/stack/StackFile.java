package city.kaen.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// What a stack is found by: `stack.json` in its folder.
///
/// @param pid of the process that serves it; 0 while it is down
/// @param started when that process started, in milliseconds; tells it from a later one with the same id
/// @param site where the site is, or was: it is asked for the same port again; so the others
record StackFile(long pid, long started, String site, String s3, String dynamoDb, Setup setup) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<StackFile> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), StackFile.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; end the stack with 'down --wipe' to start anew", e);
        }
    }

    /// Writes the file at once: a reader finds the old one or the new one.
    void write(Path file) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process that serves the stack, if it is still the same one.
    Optional<ProcessHandle> process() {
        return pid == 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> startOf(handle) == started);
    }

    static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }

    StackFile down() {
        return new StackFile(0, 0, site, s3, dynamoDb, setup);
    }

    static int port(String address) {
        return address.isEmpty() ? 0 : URI.create(address).getPort();
    }
}
