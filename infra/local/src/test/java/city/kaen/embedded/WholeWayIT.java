package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.publication.Pointer;
import city.kaen.topology.Names;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A file in over the S3 API, a public number out, by the real functions.
class WholeWayIT {
    private static final Duration SOON = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void publishesTheSampleCityOnceWhateverIsRepeated() throws IOException {
        String digest;
        try (City city = new City(folder)) {
            city.loadProfile();
            dropSample(city);
            digest = city.awaitPublication(9).digest();
            assertThat(city.year(2025).path("complete").asBoolean()).isTrue();
        }
        try (City city = new City(folder)) {
            assertThat(city.pointer().orElseThrow().digest()).as("kept").isEqualTo(digest);
            dropSample(city);
            assertThat(city.awaitPublication(18).digest())
                    .as("the same files again change nothing")
                    .isEqualTo(digest);
            assertThat(city.cloud.deadLetters().list()).isEmpty();
        }
    }

    private static void dropSample(City city) throws IOException {
        Path inbox = root().resolve("events/kkc/inbox");
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                city.drop(inbox.relativize(file).getName(0).toString(), file);
            }
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("events/kkc"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds events/kkc");
        }
        return folder;
    }

    /// A cloud with the sample city's profile, and what a test asks of it.
    private static final class City implements AutoCloseable {
        private final EmbeddedCloud cloud;
        private final Names names;
        private final S3Client s3;
        private final DynamoDbClient dynamoDb;
        private final S3ObjectStore store;
        private final Ledger ledger;

        City(Path folder) {
            this.cloud = EmbeddedCloud.start(Clouds.in(folder).withPace(Duration.ofMillis(300)));
            this.names = cloud.topology().names();
            this.s3 = AwsClients.s3(cloud.settings());
            this.dynamoDb = AwsClients.dynamoDb(cloud.settings());
            this.store = new S3ObjectStore(s3);
            this.ledger = new DynamoLedger(dynamoDb, names.table());
        }

        void loadProfile() throws IOException {
            byte[] profile = Files.readAllBytes(root().resolve("events/kkc/reference/profile.json"));
            store.put(names.reference(), "reference/kkc/profile.json", profile, Map.of());
            await().atMost(SOON).until(() -> ledger.cities().find("kkc").isPresent());
        }

        void drop(String department, Path file) throws IOException {
            String key = "inbox/kkc/" + department + "/" + file.getFileName();
            store.put(names.inbox(), key, Files.readAllBytes(file), Map.of());
        }

        /// Waits until that many file versions have receipts and all they say is published.
        Pointer awaitPublication(int receipts) {
            await().atMost(SOON)
                    .until(() -> store.list(names.receipts(), "receipts/kkc/").size() >= receipts);
            await().atMost(SOON).until(() -> ledger.dirtyMonths().list("kkc").isEmpty());
            await().atMost(SOON)
                    .until(() -> pointer()
                            .filter(pointer -> pointer.revision()
                                    == ledger.revisions()
                                            .head("kkc")
                                            .orElseThrow()
                                            .number())
                            .isPresent());
            return pointer().orElseThrow();
        }

        Optional<Pointer> pointer() {
            return store.get(names.published(), Pointer.key("kkc"), "").map(object -> Pointer.parse(object.content()));
        }

        JsonNode year(int year) throws IOException {
            String key = "publications/kkc/r/" + pointer().orElseThrow().digest() + "/years/" + year + ".json";
            return new JsonMapper()
                    .readTree(
                            store.get(names.published(), key, "").orElseThrow().content());
        }

        @Override
        public void close() {
            for (AutoCloseable part : List.of(s3, dynamoDb, cloud)) {
                try {
                    part.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
