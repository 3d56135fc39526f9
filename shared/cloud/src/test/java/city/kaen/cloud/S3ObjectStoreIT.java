package city.kaen.cloud;

import city.kaen.emulators.NamedCloud;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.s3.S3Client;

class S3ObjectStoreIT extends ObjectStoreContract {
    private static Optional<S3Emulator> emulator = Optional.empty();
    private static S3Client client;

    @BeforeAll
    static void start() {
        client = AwsClients.s3(new Settings(NamedCloud.find().orElseGet(() -> {
            S3Emulator started = S3Emulator.start(Options.passing());
            emulator = Optional.of(started);
            return Map.of(
                    "AWS_ENDPOINT_URL_S3", started.endpoint().toString(),
                    "AWS_REGION", "ap-southeast-7",
                    "AWS_ACCESS_KEY_ID", "embedded",
                    "AWS_SECRET_ACCESS_KEY", "embedded");
        })));
        Buckets.make(client, BUCKET, true);
    }

    @AfterAll
    static void stop() {
        client.close();
        emulator.ifPresent(S3Emulator::close);
    }

    @BeforeEach
    void emptyTheBucket() {
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
