package city.kaen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.Settings;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two services behind one address.
class CapabilitiesIT {
    private static S3Emulator s3;
    private static DynamoDbEmulator dynamoDb;

    @BeforeAll
    static void start() {
        s3 = S3Emulator.start(Options.passing());
        dynamoDb = DynamoDbEmulator.start(Options.passing());
    }

    @AfterAll
    static void stop() {
        s3.close();
        dynamoDb.close();
    }

    @Test
    void findsNothingLackingWhereAllIsThere() {
        assertThat(lackingBehindOneAddress(Set.of())).isEmpty();
    }

    @Test
    void namesWhatACloudIgnores() {
        assertThat(lackingBehindOneAddress(Set.of("if-none-match"))).containsExactly("if-none-match");
        assertThat(lackingBehindOneAddress(Set.of("if-match", "if-none-match")))
                .containsExactly("if-match", "if-none-match")
                .allSatisfy(
                        word -> assertThat(Capabilities.told(word)).startsWith("Lacking: " + word + ". S3 ignores"));
    }

    private static Set<String> lackingBehindOneAddress(Set<String> dropped) {
        try (Router router = Router.start(0, s3.endpoint(), dynamoDb.endpoint(), dropped)) {
            return Capabilities.lacking(new Settings(Map.of(
                    "AWS_ENDPOINT_URL", router.address(),
                    "AWS_REGION", "us-east-1",
                    "AWS_ACCESS_KEY_ID", "any",
                    "AWS_SECRET_ACCESS_KEY", "any")));
        }
    }
}
