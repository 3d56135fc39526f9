package city.kaen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.cloud.Settings;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import java.util.List;
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
        assertThat(Capabilities.words(lackingBehindOneAddress(Set.of("if-none-match"))))
                .containsExactly("if-none-match");
        assertThat(lackingBehindOneAddress(Set.of("if-match", "if-none-match")))
                .extracting(Capabilities.Lack::told)
                .containsExactly(
                        "Lacking: if-match. S3 ignores If-Match: two runs may both move the pointer.",
                        "Lacking: if-none-match. S3 ignores If-None-Match: two runs may both write a first publication.");
    }

    @Test
    void saysWhereNothingAnswers() {
        assertThatThrownBy(() -> Capabilities.lacking(at("http://127.0.0.1:1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no S3 that takes these credentials answers at http://127.0.0.1:1: ");
    }

    @Test
    void tellsWhatACloudAnswersWhereItRefuses() {
        // An S3 in the place of DynamoDB: it refuses everything.
        assertThatThrownBy(() -> Capabilities.lacking(at(s3.endpoint().toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no DynamoDB that takes these credentials answers at " + s3.endpoint());
    }

    private static List<Capabilities.Lack> lackingBehindOneAddress(Set<String> dropped) {
        try (Router router = Router.start(0, s3.endpoint(), dynamoDb.endpoint(), dropped)) {
            return Capabilities.lacking(at(router.address()));
        }
    }

    private static Settings at(String address) {
        return new Settings(Map.of(
                "AWS_ENDPOINT_URL", address,
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "any"));
    }
}
