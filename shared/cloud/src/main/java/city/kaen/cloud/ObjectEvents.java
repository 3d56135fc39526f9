package city.kaen.cloud;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads S3 event notifications (event structure 2.x of the Amazon S3 user guide).
///
/// Fields that are not needed are passed over, so later 2.x versions are read too. A test event (`s3:TestEvent`), which
/// S3 sends when a notification is set up, holds no records.
public final class ObjectEvents {
    private static final int MAX_DEPTH = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    private ObjectEvents() {}

    /// The records of one event, in its order.
    ///
    /// @throws IllegalArgumentException if it is no S3 event, or of a major version other than 2
    public static List<ObjectEvent> read(InputStream input) throws IOException {
        // Events are UTF-8; left to guess, the parser takes some bytes for UTF-32 and fails in a way of its own.
        JsonNode root = JSON.readTree(new InputStreamReader(input, StandardCharsets.UTF_8));
        if (root.path("Event").asText().equals("s3:TestEvent")) {
            return List.of();
        }
        if (!root.path("Records").isArray()) {
            throw new IllegalArgumentException("not an S3 event: it has no Records");
        }
        List<ObjectEvent> events = new ArrayList<>();
        for (JsonNode record : root.path("Records")) {
            events.add(event(record));
        }
        return events;
    }

    /// Does something for each record of one event. One for which it fails keeps no other waiting; it fails for it in
    /// the end, so that the event comes again.
    ///
    /// @throws IllegalArgumentException as [#read]
    public static void each(InputStream input, Consumer<ObjectEvent> work) throws IOException {
        List<RuntimeException> failures = new ArrayList<>();
        for (ObjectEvent event : read(input)) {
            try {
                work.accept(event);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static ObjectEvent event(JsonNode record) {
        String version = record.path("eventVersion").asText();
        if (!version.startsWith("2.")) {
            throw new IllegalArgumentException(
                    "an S3 event of version '" + version + "' is not understood, only 2.x is");
        }
        JsonNode object = record.path("s3").path("object");
        String name = record.path("eventName").asText();
        return new ObjectEvent(
                name.startsWith("s3:") ? name.substring("s3:".length()) : name,
                required(record.path("s3").path("bucket").path("name"), "s3.bucket.name"),
                URLDecoder.decode(required(object.path("key"), "s3.object.key"), StandardCharsets.UTF_8),
                object.path("versionId").asText(""),
                object.path("sequencer").asText(""));
    }

    private static String required(JsonNode node, String name) {
        if (!node.isTextual() || node.asText().isEmpty()) {
            throw new IllegalArgumentException("not an S3 event: " + name + " is missing");
        }
        return node.asText();
    }
}
