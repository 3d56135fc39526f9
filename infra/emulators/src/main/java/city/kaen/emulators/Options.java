package city.kaen.emulators;

import java.nio.file.Path;
import java.util.Optional;

/// How an emulator is to run.
///
/// @param port the port on the loopback address; 0 lets the system choose a free one
/// @param data the folder its data stay in; without one they are gone when it ends
/// @param log the file its output is added to; without one only the last lines are kept, for the message of a failure
public record Options(int port, Optional<Path> data, Optional<Path> log) {
    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }

    /// A free port, and data that are gone when the emulator ends.
    public static Options passing() {
        return new Options(0, Optional.empty(), Optional.empty());
    }

    /// A free port, and data that stay in a folder.
    public static Options keeping(Path data) {
        return new Options(0, Optional.of(data), Optional.empty());
    }

    public Options onPort(int chosen) {
        return new Options(chosen, data, log);
    }

    public Options logTo(Path file) {
        return new Options(port, data, Optional.of(file));
    }
}
