package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.AwsClients;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.FaultyWay;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.topology.Bucket;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// Stores whose answers get lost while buckets and the table are made.
class ProvisioningIT {
    private static final Topology KAEN = Topology.kaen(Names.standard());

    @Test
    void makesEachBucketWholeThoughAnAnswerIsLostAndAnEarlierStartEndedInBetween() {
        try (S3Emulator emulator = S3Emulator.start(Options.passing());
                FaultyWay way = FaultyWay.to(emulator.endpoint());
                S3Client s3 = AwsClients.s3(EmbeddedCloud.settings(way.endpoint(), way.endpoint()))) {
            String begun = KAEN.names().inbox();
            s3.createBucket(request -> request.bucket(begun));
            way.decide(losesTheFirstAnswer(
                    call -> call.operation().equals("PUT /" + KAEN.names().receipts())));

            Provisioning.buckets(KAEN, s3);
            Provisioning.buckets(KAEN, s3);

            for (Bucket bucket : KAEN.buckets()) {
                BucketVersioningStatus status = s3.getBucketVersioning(request -> request.bucket(bucket.name()))
                        .status();
                assertThat(status == BucketVersioningStatus.ENABLED)
                        .as(bucket.name())
                        .isEqualTo(bucket.versioned());
            }
            assertThat(s3.listBuckets().buckets()).hasSize(KAEN.buckets().size());
        }
    }

    @Test
    void makesTheTableOnceThoughTheAnswerIsLost() {
        try (DynamoDbEmulator emulator = DynamoDbEmulator.start(Options.passing());
                FaultyWay way = FaultyWay.to(emulator.endpoint());
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(EmbeddedCloud.settings(way.endpoint(), way.endpoint()))) {
            way.decide(losesTheFirstAnswer(call -> call.operation().equals("CreateTable")));

            Provisioning.table(KAEN.table(), dynamoDb);

            assertThat(dynamoDb.describeTable(
                                    request -> request.tableName(KAEN.table().name()))
                            .table()
                            .tableStatus())
                    .isEqualTo(TableStatus.ACTIVE);
        }
    }

    private static java.util.function.Function<FaultyWay.Call, FaultyWay.Fate> losesTheFirstAnswer(
            Predicate<FaultyWay.Call> concerned) {
        AtomicBoolean lost = new AtomicBoolean();
        return call -> concerned.test(call) && !lost.getAndSet(true)
                ? new FaultyWay.Fate.Cut(true, () -> {})
                : new FaultyWay.Fate.Passes();
    }
}
