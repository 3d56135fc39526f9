package city.kaen.aws;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.constructs.Construct;

/// The figures that alarms and the dashboard look at.
final class Metrics {
    private Metrics() {}

    /// How much of a word a function has counted.
    static Metric outcomes(Stage stage, String function, String word, Duration period) {
        return Metric.Builder.create()
                .namespace(stage.prefix())
                .metricName(word)
                .dimensionsMap(Map.of("function", function))
                .period(period)
                .statistic(Stats.SUM)
                .build();
    }

    static IMetric math(String expression, String label, Duration period, Map<String, IMetric> using) {
        return MathExpression.Builder.create()
                .expression(expression)
                .label(label)
                .period(period)
                .usingMetrics(new TreeMap<>(using)) // in the same order each time
                .build();
    }

    static Metric machineFailed(Construct stack, String machine) {
        return Metric.Builder.create()
                .namespace("AWS/States")
                .metricName("ExecutionsFailed")
                .dimensionsMap(Map.of(
                        "StateMachineArn",
                        Policies.arn(software.amazon.awscdk.Stack.of(stack), "states", "stateMachine:" + machine)))
                .period(Duration.minutes(5))
                .statistic(Stats.SUM)
                .build();
    }

    static Metric writeUnits(String table, Duration period) {
        return Metric.Builder.create()
                .namespace("AWS/DynamoDB")
                .metricName("ConsumedWriteCapacityUnits")
                .dimensionsMap(Map.of("TableName", table))
                .period(period)
                .statistic(Stats.SUM)
                .build();
    }

    static Metric readUnits(String table, Duration period) {
        return Metric.Builder.create()
                .namespace("AWS/DynamoDB")
                .metricName("ConsumedReadCapacityUnits")
                .dimensionsMap(Map.of("TableName", table))
                .period(period)
                .statistic(Stats.SUM)
                .build();
    }
}
