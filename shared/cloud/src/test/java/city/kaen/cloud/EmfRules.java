package city.kaen.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What CloudWatch demands of a line in its embedded metric format (Amazon CloudWatch user guide, "Specification:
/// Embedded metric format": structure, schema, limits).
final class EmfRules {
    private static final int LONGEST_NAMESPACE = 256;
    private static final int LONGEST_VALUE = 1_024;
    private static final int MOST_DIMENSIONS = 30;
    private static final int MOST_METRICS = 100;
    private static final Set<String> UNITS = Set.of(
            "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Percent", "Count", "None");

    private EmfRules() {}

    /// The rules that a line breaks.
    static List<String> broken(JsonNode line) {
        List<String> broken = new ArrayList<>();
        JsonNode metadata = line.path("_aws");
        demand(metadata.path("Timestamp").isIntegralNumber(), "Timestamp is a whole number of milliseconds", broken);
        JsonNode directives = metadata.path("CloudWatchMetrics");
        demand(directives.isArray() && !directives.isEmpty(), "CloudWatchMetrics is a list", broken);
        directives.forEach(directive -> directive(line, directive, broken));
        return broken;
    }

    private static void directive(JsonNode line, JsonNode directive, List<String> broken) {
        demand(within(directive.path("Namespace"), LONGEST_NAMESPACE), "Namespace has 1 to 256 characters", broken);
        JsonNode sets = directive.path("Dimensions");
        demand(sets.isArray() && !sets.isEmpty(), "Dimensions is a list", broken);
        sets.forEach(set -> {
            demand(set.isArray() && set.size() <= MOST_DIMENSIONS, "a dimension set is a list of at most 30", broken);
            set.forEach(name -> demand(
                    within(line.path(name.asText()), LONGEST_VALUE),
                    "the dimension " + name.asText() + " is a text beside _aws",
                    broken));
        });
        JsonNode metrics = directive.path("Metrics");
        demand(metrics.isArray() && !metrics.isEmpty() && metrics.size() <= MOST_METRICS, "1 to 100 metrics", broken);
        metrics.forEach(metric -> {
            demand(
                    line.path(metric.path("Name").asText()).isNumber(),
                    "the metric " + metric.path("Name").asText() + " is a number beside _aws",
                    broken);
            demand(UNITS.contains(metric.path("Unit").asText("None")), "the unit is one of CloudWatch's", broken);
        });
    }

    private static boolean within(JsonNode value, int longest) {
        return value.isTextual() && !value.asText().isBlank() && value.asText().length() <= longest;
    }

    private static void demand(boolean holds, String rule, List<String> broken) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
