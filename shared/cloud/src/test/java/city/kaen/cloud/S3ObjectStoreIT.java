package city.kaen.cloud;

import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

class S3ObjectStoreIT extends ObjectStoreContract {
    private static S3Emulator emulator;
    private static S3Client client;

    @BeforeAll
    static void start() {
        emulator = S3Emulator.start(Options.passing());
        client = AwsClients.s3(new Settings(Map.of(
                "AWS_ENDPOINT_URL_S3", emulator.endpoint().toString(),
                "AWS_REGION", "ap-southeast-7",
                "AWS_ACCESS_KEY_ID", "embedded",
                "AWS_SECRET_ACCESS_KEY", "embedded")));
    }

    @AfterAll
    static void stop() {
        client.close();
        emulator.close();
    }

    @BeforeEach
    void makeEmptyBucket() {
        if (client.listBuckets().buckets().isEmpty()) {
            client.createBucket(request -> request.bucket(BUCKET));
            client.putBucketVersioning(request -> request.bucket(BUCKET)
                    .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        }
        for (ObjectStore.Version version : store().versions(BUCKET, "")) {
            client.deleteObject(
                    request -> request.bucket(BUCKET).key(version.key()).versionId(version.versionId()));
        }
    }

    @Override
    ObjectStore store() {
        return new S3ObjectStore(client);
    }

    @Override
    void remove(String key) {
        client.deleteObject(request -> request.bucket(BUCKET).key(key));
    }
}
