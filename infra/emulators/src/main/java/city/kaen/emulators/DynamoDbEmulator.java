package city.kaen.emulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// DynamoDB Local as a child process on the loopback address.
///
/// All regions and credentials share one database. It enforces DynamoDB's limits on items, transactions and numbers.
public final class DynamoDbEmulator implements AutoCloseable {
    private final ChildProcess process;

    private DynamoDbEmulator(ChildProcess process) {
        this.process = process;
    }

    /// Starts the emulator and returns once it answers.
    ///
    /// @throws IllegalStateException if it does not start; the message holds its last words
    public static DynamoDbEmulator start(Options options) {
        EmulatorFiles files = EmulatorFiles.find();
        Path jars = files.folder("dynamodb-local");
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(options.port()), "-sharedDb"));
        options.data()
                .ifPresentOrElse(
                        folder -> arguments.addAll(
                                List.of("-dbPath", EmulatorFiles.created(folder).toString())),
                        () -> arguments.add("-inMemory"));
        return new DynamoDbEmulator(ChildProcess.start(new ChildProcess.Command(
                "DynamoDB Local",
                List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-Djava.library.path=" + jars),
                files.classPath(jars + "/*"),
                DynamoDbLocalMain.class,
                arguments,
                Map.of("DDB_LOCAL_TELEMETRY", "0"),
                options.log())));
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
    }
}
