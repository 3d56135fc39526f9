package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awscdk.App;
import software.amazon.awscdk.cxapi.CloudAssembly;

/// The templates of `stages.json` and of a stage that uses every option, rendered once for all tests. The zips are
/// stand-ins, so that the templates do not change with the functions' code.
final class Synthesised {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    /// An empty zip: the end of a central directory without entries.
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final class Once {
        private static final Synthesised VALUE = new Synthesised();
    }

    private final List<Stage> stages;
    private final CloudAssembly assembly;

    private Synthesised() {
        try {
            stages = new ArrayList<>(stages(module().resolve("stages.json")));
            stages.addAll(stages(module().resolve("src/test/resources/city/kaen/aws/every-option.json")));
            Path root = module().resolve("target/stand-ins");
            for (Function function : Topology.kaen(Names.standard()).functions()) {
                Path folder = root.resolve("functions").resolve(function.name()).resolve("target");
                Files.createDirectories(folder);
                Files.write(folder.resolve(function.name() + ".zip"), EMPTY_ZIP);
            }
            App app = new App(KaenApp.properties()
                    .outdir(module().resolve("target/synthesised").toString())
                    .build());
            assembly = KaenApp.synthesise(app, stages, new Packages(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Stage> stages(Path file) throws IOException {
        return Stages.parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /// The templates, or a skipped test where Node.js is missing.
    static Synthesised get() {
        Assumptions.assumeTrue(nodeAnswers(), "skipped: the CDK needs Node.js (20 or newer) on the PATH");
        return Once.VALUE;
    }

    /// The folder of this module.
    static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("stages.json")) ? here : here.resolve("infra/aws");
    }

    List<Stage> stages() {
        return stages;
    }

    Stage stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The template of a stack, with everything in the order of its name.
    JsonNode template(String stack) {
        try {
            Path file = outputs().resolve(assembly.getStackByName(stack).getTemplateFile());
            return JSON.readTree(SORTED.writeValueAsBytes(JSON.readValue(file.toFile(), Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the CDK's command line is told of a stack besides its template: where it goes and whether it is guarded.
    JsonNode artifact(String stack) {
        JsonNode artifact =
                read(outputs().resolve("manifest.json")).path("artifacts").path(stack);
        assertThat(artifact.isObject()).as(stack).isTrue();
        return artifact;
    }

    /// The errors and warnings that the CDK and the rule packs left on a stack.
    List<String> said(String stack) {
        List<String> said = new ArrayList<>();
        JsonNode artifact = artifact(stack);
        complaints(artifact.path("metadata"), said);
        if (artifact.has("additionalMetadataFile")) {
            complaints(
                    read(outputs()
                            .resolve(artifact.get("additionalMetadataFile").asText())),
                    said);
        }
        return said;
    }

    private static void complaints(JsonNode metadata, List<String> said) {
        metadata.properties()
                .forEach(construct -> construct.getValue().forEach(entry -> {
                    String type = entry.path("type").asText();
                    if (type.equals("aws:cdk:error") || type.equals("aws:cdk:warning")) {
                        said.add(construct.getKey() + ": " + entry.path("data").asText());
                    }
                }));
    }

    private Path outputs() {
        return Path.of(assembly.getDirectory());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean nodeAnswers() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
