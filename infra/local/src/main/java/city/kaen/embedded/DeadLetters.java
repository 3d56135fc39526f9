package city.kaen.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Invocations that failed every time, one file each, in the shape of Lambda's on-failure records ("Capturing records
/// of Lambda asynchronous invocations", AWS Lambda developer guide).
public final class DeadLetters {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Clock clock;

    public DeadLetters(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// The files, oldest first.
    public List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a failed invocation once more, at once, and takes its letter away: should it fail again, it comes back.
    ///
    /// @return the function that it is sent to
    public String redrive(Path letter, OneOffs oneOffs) {
        try {
            JsonNode content = JSON.readTree(Files.readAllBytes(letter));
            String function = content.path("requestContext").path("functionArn").asText();
            oneOffs.add(
                    clock.instant(), function, content.path("requestPayload").toString());
            Files.delete(letter);
            return function;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a failed invocation.
    ///
    /// @param repeats whether the like of it comes again by itself, as schedules do: then only the latest is kept
    void keep(String function, String payload, int attempts, Throwable failure, boolean repeats) {
        ObjectNode letter = JSON.createObjectNode();
        letter.put("version", "1.0").put("timestamp", clock.instant().toString());
        letter.putObject("requestContext")
                .put("requestId", id(payload))
                .put("functionArn", function)
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", attempts);
        letter.set("requestPayload", parsed(payload));
        letter.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        letter.putObject("responsePayload")
                .put("errorMessage", ReportedFailure.message(failure))
                .put("errorType", ReportedFailure.type(failure));
        String name = repeats ? function + "-schedule" : clock.millis() + "-" + function + "-" + id(payload);
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(name + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String payload) {
        return UUID.nameUUIDFromBytes(payload.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static JsonNode parsed(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("a payload that we made is no JSON", e);
        }
    }
}
