package city.kaen.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The versions of one bucket whose events have been dealt with, kept in a file across restarts.
///
/// A version is added once its event was handled, or given up and kept as a dead letter. One whose event was under way
/// when the cloud was cut off is not in the file, so its event is sent again: at least once, as on AWS.
final class SeenVersions implements AutoCloseable {
    private static final char SEEN = '+';
    private static final char GONE = '-';

    /// A version of an object, or the mark of its removal.
    record Id(String key, String versionId) {}

    private final Set<Id> seen = new HashSet<>();
    private final OutputStream file;

    SeenVersions(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                String text = Files.readString(path);
                // A line without its end was cut off while it was written; it is not taken as seen.
                String whole = text.substring(0, text.lastIndexOf('\n') + 1);
                whole.lines().forEach(this::read);
                if (whole.length() < text.length()) {
                    Files.writeString(path, whole);
                }
            }
            this.file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean contains(Id id) {
        return seen.contains(id);
    }

    synchronized Set<Id> all() {
        return Set.copyOf(seen);
    }

    synchronized void add(Id id) {
        if (seen.add(id)) {
            write(SEEN, id);
        }
    }

    /// Forgets a version that was deleted for good.
    synchronized void remove(Id id) {
        if (seen.remove(id)) {
            write(GONE, id);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(char sign, Id id) {
        String line = sign + id.versionId() + " " + URLEncoder.encode(id.key(), StandardCharsets.UTF_8) + "\n";
        try {
            file.write(line.getBytes(StandardCharsets.UTF_8));
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int space = line.indexOf(' ');
        Optional<Id> id = space < 1
                ? Optional.empty()
                : Optional.of(new Id(
                        URLDecoder.decode(line.substring(space + 1), StandardCharsets.UTF_8),
                        line.substring(1, space)));
        Id known = id.orElseThrow(() -> new IllegalStateException("not a line of seen versions: " + line));
        if (line.charAt(0) == SEEN) {
            seen.add(known);
        } else {
            seen.remove(known);
        }
    }
}
