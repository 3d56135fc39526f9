package city.kaen.cli;

import city.kaen.cloud.ObjectStore;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The records of what operators had done: `receipts/_runs/{city}/{started}.json`, each written once.
final class RunRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stack stack;
    private final String city;

    /// One run.
    ///
    /// @param started as ISO 8601 in UTC
    /// @param years that were recomputed whole, such as `2023..2025`
    /// @param revisionBefore the number of the head when it began
    record Run(
            String started,
            String what,
            String who,
            String reason,
            String years,
            List<String> factorSets,
            String codeVersion,
            int months,
            long revisionBefore,
            long revisionAfter,
            long milliseconds) {}

    RunRecords(Stack stack, String city) {
        this.stack = stack;
        this.city = city;
    }

    void keep(Run run) {
        try {
            stack.store()
                    .putIfAbsent(
                            stack.names().receipts(),
                            prefix() + run.started().replace(":", "") + ".json",
                            JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(run),
                            Map.of("Content-Type", "application/json; charset=utf-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every record, oldest first.
    List<JsonNode> all() {
        List<JsonNode> runs = new ArrayList<>();
        for (ObjectStore.Head head : stack.store().list(stack.names().receipts(), prefix())) {
            stack.store()
                    .get(stack.names().receipts(), head.key(), "")
                    .ifPresent(object -> runs.add(parsed(object.content())));
        }
        return runs;
    }

    private String prefix() {
        return "receipts/_runs/" + city + "/";
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
