package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The templates are committed, so that a change of what is deployed is read before it is made.
class SnapshotIT {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @ValueSource(strings = {"kaen-prod", "kaen-prod-cost"})
    void whatIsDeployedIsWhatWasReviewed(String stack) throws IOException {
        JsonNode template = Synthesised.get().template(stack);
        ((ObjectNode) template).remove("Rules"); // the CDK's own check of its bootstrap
        template.path("Resources").forEach(resource -> ((ObjectNode) resource).remove("Metadata"));
        String now = JSON.writeValueAsString(template).replace("\r\n", "\n") + "\n";
        Path committed = Synthesised.module().resolve("snapshot").resolve(stack + ".json");
        if (System.getProperty("snapshot", "").equals("write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, now, StandardCharsets.UTF_8);
        }
        assertThat(now)
                .as(
                        "differs from %s; if the change is meant: ./mvnw -pl infra/aws -am verify -Dsnapshot=write",
                        committed)
                .isEqualTo(Files.readString(committed, StandardCharsets.UTF_8));
    }
}
