package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the operator's guide names is there, and what it says to do by hand gives what a deployment gives.
class GuideIT {
    private static final Path ROOT = Synthesised.module().resolve("../..");
    private static final Pattern NAME = Pattern.compile("\\bkaen-prod(?:-[a-z0-9]+)*");
    /// What the guide makes itself, or leaves the reader to fill in.
    private static final Set<String> OTHERS = Set.of("kaen-prod-restored", "kaen-prod-drop");
    private static final int UNRESERVED = 100; // AWS, Lambda quotas: what may not be reserved

    @SuppressWarnings("NullAway.Init")
    private static Template template;

    @SuppressWarnings("NullAway.Init")
    private static String guide;

    @BeforeAll
    static void read() throws IOException {
        template = new Template(Synthesised.get().template("kaen-prod"));
        guide = Files.readString(ROOT.resolve("docs/operator.md"), StandardCharsets.UTF_8);
    }

    @Test
    void everyNameInItIsTheNameOfSomethingThatIsDeployed() {
        Set<String> deployed = new TreeSet<>(Set.of("kaen-prod", "kaen-prod-cost"));
        template.root()
                .path("Resources")
                .forEach(resource -> resource.path("Properties").properties().forEach(property -> {
                    if (property.getKey().endsWith("Name")
                            && property.getValue().isTextual()) {
                        deployed.add(property.getValue().asText());
                    }
                }));
        Set<String> named = new TreeSet<>(
                NAME.matcher(guide).results().map(MatchResult::group).toList());
        named.removeAll(OTHERS);
        assertThat(named).hasSizeGreaterThan(12);
        assertThat(deployed).containsAll(named);
    }

    @Test
    void everyScriptInItIsThere() {
        Set<String> scripts = new TreeSet<>(Pattern.compile("\\binfra/[a-z]+/[a-z-]+(?= )")
                .matcher(guide)
                .results()
                .map(MatchResult::group)
                .toList());
        assertThat(scripts)
                .contains("infra/aws/restore-table", "infra/aws/pause")
                .allSatisfy(script ->
                        assertThat(Files.isExecutable(ROOT.resolve(script))).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "restore-table"})
    void aScriptSaysHowItIsUsedAndCallsNobody(String name) throws IOException, InterruptedException {
        ProcessBuilder asking =
                new ProcessBuilder(Synthesised.module().resolve(name).toString(), "--help").redirectErrorStream(true);
        asking.environment().put("AWS_ENDPOINT_URL", "http://127.0.0.1:1"); // nobody answers there
        Process process = asking.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("infra/aws/" + name + " kaen-prod");
    }

    @Test
    void theTableThatIsMadeByHandIsThatOfTheTemplate() {
        JsonNode table =
                template.resources("AWS::DynamoDB::Table").values().iterator().next();
        StringBuilder keys = new StringBuilder("--key-schema");
        table.path("KeySchema")
                .forEach(key -> keys.append(" AttributeName=")
                        .append(key.path("AttributeName").asText())
                        .append(",KeyType=")
                        .append(key.path("KeyType").asText()));
        assertThat(guide)
                .contains("create-table --table-name "
                        + table.path("TableName").asText() + " --billing-mode "
                        + table.path("BillingMode").asText() + " --deletion-protection-enabled")
                .contains(keys);
    }

    @Test
    void howManyRunsMustBeAllowedIsWhatIsReservedAndWhatAwsKeeps() {
        int reserved = Topology.kaen(Names.standard()).functions().stream()
                .mapToInt(Function::concurrency)
                .sum();
        assertThat(guide)
                .contains("prints less than " + (UNRESERVED + reserved))
                .contains("Kaen reserves " + reserved);
    }
}
