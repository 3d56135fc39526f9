package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was tested on the embedded cloud is what AWS is told to do: both render the same topology to the same effect.
class TwoRenderingsIT {
    private static final String PREFIX = "kaen-prod";
    private static final Set<String> KINDS = Set.of("inbox/", "reference/", "receipts/", "elsewhere/");

    @SuppressWarnings("NullAway.Init")
    private static JsonNode template;

    @SuppressWarnings("NullAway.Init")
    private static Rendering embedded;

    @BeforeAll
    static void render(@TempDir Path folder) throws IOException {
        template = Synthesised.get().template(PREFIX);
        embedded = EmbeddedRendering.run(folder, Topology.kaen(Names.startingWith(PREFIX)), KINDS);
    }

    @Test
    void haveTheSameEffect() {
        assertThat(onAws(template)).isEqualTo(embedded);
        assertThat(embedded.triggers()).hasSize(3);
        assertThat(embedded.schedules()).hasSize(5);
        assertThat(embedded.functions()).hasSize(6);
        assertThat(embedded.functions().values())
                .allSatisfy(facts -> assertThat(facts)
                        .containsEntry("set aside after", "3")
                        .containsKeys("at once", "oldest", "megabytes", "seconds"));
        assertThat(embedded.grants())
                .contains(
                        "recompute-inventory: s3:PutObject on arn:aws:s3:::kaen-prod-receipts/receipts/_runs/kkc/1.json")
                .noneMatch(request -> request.contains("Delete") || request.contains("Scan"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a trigger's prefix    | "Value":"inbox/"                         | "Value":"in/"
            a trigger's event     | "Event":"s3:ObjectRemoved:*"             | "Event":"s3:ObjectTagging:*"
            a schedule's payload  | \\"nominal\\"                            | \\"now\\"
            a schedule's times    | cron(0 0/1 * * ? *)                      | cron(0 0/2 * * ? *)
            a schedule's week     | cron(0 0 ? * SUN *)                      | cron(0 0 * * ? *)
            a variable            | "KAEN_RECEIPTS":"kaen-prod-receipts"     | "KAEN_RECEIPTS":"kaen-prod-public"
            a variable's name     | "KAEN_TABLE"                             | "KAEN_LEDGER"
            the key schema        | "AttributeName":"sk","KeyType":"RANGE"   | "AttributeName":"sort","KeyType":"RANGE"
            a handler             | city.kaen.upload.ValidateUpload          | city.kaen.upload.Validate
            a function's memory   | "MemorySize":1769                        | "MemorySize":512
            a timeout             | "Timeout":120                            | "Timeout":60
            runs at once          | "ReservedConcurrentExecutions":20        | "ReservedConcurrentExecutions":10
            no limit of runs      | "ReservedConcurrentExecutions"           | "ReservedExecutions"
            attempts              | "MaximumRetryAttempts":2                 | "MaximumRetryAttempts":1
            age of an event       | "MaximumEventAgeInSeconds":21600         | "MaximumEventAgeInSeconds":60
            what is set aside     | "DestinationConfig":{"OnFailure"         | "DestinationConfig":{"OnSuccess"
            one more action       | "s3:PutObject"                           | "s3:DeleteObject"
            a prefix granted      | /receipts/_runs/*                        | /receipts/*
            a partition granted   | "CITY#*"                                 | "*"
            a partition refused   | "CITY#*#UPLOADS"                         | "CITY#*#DOWNLOADS"
            a topic granted       | :kaen-prod-reminders                     | :kaen-prod-watch
            versions of a bucket  | "VersioningConfiguration":{"Status":"Enabled"} | "VersioningConfiguration":{"Status":"Suspended"}
            """)
    void differWhenOneIsChangedAlone(String what, String from, String to) throws JsonProcessingException {
        String changed = template.toString().replace(from, to);
        assertThat(changed).as("%s is in the template", what).isNotEqualTo(template.toString());
        assertThat(onAws(JsonMapper.builder().build().readTree(changed)))
                .as(what)
                .isNotEqualTo(embedded);
    }

    private static Rendering onAws(JsonNode template) {
        return new TemplateRendering(template, PREFIX).read(KINDS);
    }
}
