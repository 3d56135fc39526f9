package city.kaen.bench.benchmark;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Settings;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.ledger.dynamo.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the benchmarks stand on: a folder for files, DynamoDB Local with tables made when asked for, the sample city.
public final class Stand implements AutoCloseable {
    private final DynamoDbEmulator emulator;
    private final DynamoDbClient client;
    private final Path root;
    private final Inputs inputs;
    private final AtomicInteger tables = new AtomicInteger();
    private final Path folder;
    private Optional<TlsCloud> cloud = Optional.empty();

    /// Starts it.
    ///
    /// @param root of the source tree: the sample city's profile is read from there
    /// @param folder for the files that are made
    public Stand(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
        this.inputs = new Inputs(folder);
        this.emulator = DynamoDbEmulator.start(Options.passing());
        this.client = AwsClients.dynamoDb(new Settings(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", emulator.endpoint().toString(),
                "AWS_REGION", "ap-southeast-7",
                "AWS_ACCESS_KEY_ID", "kaen",
                "AWS_SECRET_ACCESS_KEY", "kaen")));
    }

    Inputs inputs() {
        return inputs;
    }

    DynamoDbClient client() {
        return client;
    }

    String endpoint() {
        return emulator.endpoint().toString();
    }

    Path profile() {
        return root.resolve("events/kkc/reference/profile.json");
    }

    Path root() {
        return root;
    }

    /// For what is made on the way.
    Path folder() {
        return folder;
    }

    /// The buckets and the table of the topology behind TLS, started when first asked for.
    TlsCloud cloud() throws IOException, InterruptedException {
        if (cloud.isEmpty()) {
            cloud = Optional.of(TlsCloud.start(emulator.endpoint(), client, profile(), folder));
        }
        return cloud.get();
    }

    /// A table of its own, empty.
    String newTable() {
        String name = "bench-" + tables.incrementAndGet();
        client.createTable(TableSchema.createTable(name));
        return name;
    }

    DynamoLedger newLedger() {
        return new DynamoLedger(client, newTable());
    }

    /// Whether a program is on this machine's path.
    static boolean has(String program) {
        for (String folder :
                System.getProperty("kaen.path", "/usr/local/bin:/usr/bin:/bin").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        cloud.ifPresent(TlsCloud::close);
        client.close();
        emulator.close();
    }
}
