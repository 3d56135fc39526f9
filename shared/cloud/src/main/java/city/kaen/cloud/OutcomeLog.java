package city.kaen.cloud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/// A function's log. Its outcome lines also carry the figures that alarms and the dashboard read, in CloudWatch's
/// embedded metric format (Amazon CloudWatch user guide, "Specification: Embedded metric format").
///
/// `KAEN_METRICS` names their namespace and `KAEN_COUNTED` the words that are counted, parted by commas: a verdict
/// counts one, a whole number of that name counts so many. Nothing is written of a count of zero: a silent city costs
/// nothing. Without these settings there are no figures.
public final class OutcomeLog extends PrintStream {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIMENSION = "function";

    private final String namespace;
    private final List<String> counted;
    private final Clock clock;

    private OutcomeLog(PrintStream out, String namespace, List<String> counted, Clock clock) {
        super(out, true, StandardCharsets.UTF_8);
        this.namespace = namespace;
        this.counted = List.copyOf(counted);
        this.clock = clock;
    }

    /// The log of a function, as its settings say.
    public static PrintStream of(Settings settings, PrintStream out, Clock clock) {
        return settings.find("KAEN_METRICS")
                .<PrintStream>map(namespace -> new OutcomeLog(
                        out,
                        namespace,
                        settings.find("KAEN_COUNTED")
                                .map(words -> List.of(words.split(",")))
                                .orElse(List.of()),
                        clock))
                .orElse(out);
    }

    /// The line with its figures, if it has any.
    ObjectNode measured(ObjectNode line) {
        List<String> found =
                counted.stream().filter(word -> amount(line, word) > 0).toList();
        if (found.isEmpty()) {
            return line;
        }
        ObjectNode measured = line.deepCopy();
        found.forEach(word -> measured.put(word, amount(line, word)));
        ObjectNode metadata = JSON.createObjectNode().put("Timestamp", clock.millis());
        ObjectNode directive =
                metadata.putArray("CloudWatchMetrics").addObject().put("Namespace", namespace);
        directive.putArray("Dimensions").addArray().add(DIMENSION);
        ArrayNode metrics = directive.putArray("Metrics");
        found.forEach(word -> metrics.addObject().put("Name", word).put("Unit", "Count"));
        measured.set("_aws", metadata);
        return measured;
    }

    private static long amount(ObjectNode line, String word) {
        if (line.path(word).isIntegralNumber()) {
            return line.path(word).asLong();
        }
        return line.path("verdict").asText().equals(word) ? 1 : 0;
    }
}
