package city.kaen.aws;

import city.kaen.topology.Topology;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// One dashboard: what rings, what came in, what the functions did, what the table took.
final class Board {
    private static final Duration HOUR = Duration.hours(1);
    private static final int WIDE = 24;
    private static final int HALF = 12;

    private Board() {}

    static void render(Stack stack, Stage stage, Topology topology, Functions functions, Alarms alarms) {
        Dashboard board = Dashboard.Builder.create(stack, "Board")
                .dashboardName(stage.prefix())
                .build();
        board.addWidgets(AlarmStatusWidget.Builder.create()
                .title("Alarms")
                .width(WIDE)
                .alarms(alarms.all())
                .build());
        board.addWidgets(
                graph(
                        "Files",
                        List.of(
                                Metrics.outcomes(stage, "validate-upload", "accepted", HOUR),
                                Metrics.outcomes(stage, "validate-upload", "rejected", HOUR))),
                graph(
                        "Units of the table",
                        List.of(
                                Metrics.writeUnits(topology.table().name(), HOUR),
                                Metrics.readUnits(topology.table().name(), HOUR))));
        board.addWidgets(
                graph("Runs", each(functions, Stats.SUM, Kind.RUNS)),
                graph("Errors", each(functions, Stats.SUM, Kind.ERRORS)));
        board.addWidgets(
                graph("Longest run, milliseconds", each(functions, Stats.MAXIMUM, Kind.DURATION)),
                graph("Failed events waiting", each(functions, Stats.MAXIMUM, Kind.WAITING)));
    }

    private enum Kind {
        RUNS,
        ERRORS,
        DURATION,
        WAITING
    }

    private static List<IMetric> each(Functions functions, String statistic, Kind kind) {
        MetricOptions options =
                MetricOptions.builder().period(HOUR).statistic(statistic).build();
        return functions.all().stream()
                .<IMetric>map(each -> switch (kind) {
                    case RUNS -> each.function().metricInvocations(options);
                    case ERRORS -> each.function().metricErrors(options);
                    case DURATION -> each.function().metricDuration(options);
                    case WAITING -> each.failed().metricApproximateNumberOfMessagesVisible(options);
                })
                .toList();
    }

    private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(HALF)
                .left(metrics)
                .build();
    }
}
