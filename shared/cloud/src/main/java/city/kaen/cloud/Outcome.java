package city.kaen.cloud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// One structured log line for one outcome: what a function did with one object or one city, in how many milliseconds.
///
/// Holds no row of anybody's data and nothing of the environment.
public final class Outcome {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode line = JSON.createObjectNode();

    private Outcome(String function, String object, String verdict) {
        line.put("function", function).put("object", object).put("verdict", verdict);
    }

    public static Outcome of(String function, String object, String verdict) {
        return new Outcome(function, object, verdict);
    }

    public Outcome with(String name, long value) {
        line.put(name, value);
        return this;
    }

    public Outcome with(String name, String value) {
        line.put(name, value);
        return this;
    }

    public String verdict() {
        return line.path("verdict").asText();
    }

    /// Writes the line; control characters are escaped by JSON, so no object name can forge a second line.
    public void writeTo(PrintStream out) {
        ObjectNode told = out instanceof OutcomeLog log ? log.measured(line) : line;
        out.writeBytes((told + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
