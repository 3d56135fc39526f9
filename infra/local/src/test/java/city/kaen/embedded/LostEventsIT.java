package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.topology.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A cloud that delivers no event at all: what the buckets hold is answered all the same.
class LostEventsIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @TempDir
    private Path folder;

    @Test
    void healsWithinOneCycleThoughEveryEventIsLost() throws IOException {
        CloudOptions options =
                Clouds.in(folder).withPace(Duration.ofMillis(300)).withFaults(new Faults(1, 0, 0, 100, Duration.ZERO));
        try (EmbeddedCloud cloud = EmbeddedCloud.start(options);
                S3Client s3 = AwsClients.s3(cloud.settings());
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(cloud.settings())) {
            Names names = cloud.topology().names();
            S3ObjectStore store = new S3ObjectStore(s3);
            Ledger ledger = new DynamoLedger(dynamoDb, names.table());
            store.put(names.reference(), "reference/kkc/profile.json", profile(), Map.of());
            String key = "inbox/kkc/engineering/meter readings.csv";
            store.put(
                    names.inbox(), key, "month,meter,kwh\n2025-01,M-1,10\n".getBytes(StandardCharsets.UTF_8), Map.of());

            await().atMost(SOON).until(() -> ledger.live("kkc", JANUARY).lines().size() == 1);
            await().atMost(SOON)
                    .until(() -> store.list(names.receipts(), "receipts/kkc/engineering/").stream()
                            .anyMatch(head -> head.key().endsWith("/receipt.json")));
            await().atMost(SOON).until(() -> ledger.revisions().head("kkc").isPresent());

            s3.deleteObject(request -> request.bucket(names.inbox()).key(key));
            await().atMost(SOON).until(() -> ledger.live("kkc", JANUARY).lines().isEmpty());
            assertThat(cloud.deadLetters().list()).isEmpty();
        }
    }

    private static byte[] profile() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("events/kkc"))) {
            root = java.util.Objects.requireNonNull(root.getParent(), "no folder above holds events/kkc");
        }
        return Files.readAllBytes(root.resolve("events/kkc/reference/profile.json"));
    }
}
