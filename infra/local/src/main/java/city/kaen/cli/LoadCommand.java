package city.kaen.cli;

import city.kaen.cloud.ObjectStore;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Uploads reference data and prints what became of each.
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Uploads a city's profile (profile.json), factor sets (CSV or XLSX, named as the set) or layouts (JSON, named "
                    + "by their id) and prints each receipt.",
            "Exit code: 0 all registered, 1 one was refused, 2 it could not be done."
        },
        footer = {"", "Example:  kaen load events/uploads-alone/plant/PLANT-FUELS.csv"})
final class LoadCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "profile.json, factor sets, or layouts.")
    private List<Path> files = List.of();

    @Option(names = "--city", paramLabel = "CITY", description = "Whose layouts they are; else ${DEFAULT-VALUE}.")
    private String city = SampleCity.SLUG;

    @Option(names = "--patience", paramLabel = "SECONDS", description = "How long to wait; else ${DEFAULT-VALUE}.")
    private int patience = 60;

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            boolean sound = true;
            for (Path file : files) {
                sound &= load(stack, file);
            }
            return sound ? ExitCode.OK : ExitCode.REJECTED;
        }
    }

    private boolean load(Stack stack, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Problem("there is no file " + file + " that can be read");
        }
        String key = key(file);
        PutObjectResponse stored = stack.s3()
                .putObject(request -> request.bucket(stack.names().reference()).key(key), RequestBody.fromFile(file));
        String receiptKey = "receipts/" + key + "/" + stored.versionId() + "/receipt.json";
        JsonNode receipt = Waiting.find(Duration.ofSeconds(patience), () -> find(stack, receiptKey))
                .orElseThrow(() ->
                        new Problem("no receipt for " + key + " within " + patience + " seconds; see " + stack.log()));
        kaen.console().say(receipt.path("verdict").asText() + " ".repeat(4) + key);
        receipt.path("problems").forEach(problem -> {
            kaen.console().say("  " + problem.path("th").asText());
            kaen.console().say("  " + problem.path("en").asText());
        });
        return receipt.path("verdict").asText().equals("registered");
    }

    private String key(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".json")) {
            return "reference/factors/" + name;
        }
        try {
            JsonNode document = JSON.readTree(Files.readAllBytes(file));
            if (document.has("headers")) {
                return "reference/" + city + "/layouts/" + name;
            }
            String slug = document.path("slug").asText();
            if (slug.isEmpty()) {
                throw new Problem(file + " names no city (slug)");
            }
            return "reference/" + slug + "/profile.json";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> find(Stack stack, String key) {
        return stack.store().get(stack.names().receipts(), key, "").map(object -> parsed(object));
    }

    private static JsonNode parsed(ObjectStore.StoredObject object) {
        try {
            return JSON.readTree(object.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
