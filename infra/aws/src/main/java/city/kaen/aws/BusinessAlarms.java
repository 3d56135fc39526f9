package city.kaen.aws;

import city.kaen.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// Alarms about the city's accounts, not about machines. They read the figures that functions write beside their
/// outcomes, and so cost nothing while nothing happens.
final class BusinessAlarms {
    private static final Duration HOUR = Duration.hours(1);
    private static final Duration HALF_A_DAY = Duration.hours(12);
    private static final Duration DAY = Duration.days(1);
    private static final double MOST = 0.5;
    private static final int FEW_FILES = 4; // one bad file of two is no trend
    private static final int BAND = 3; // standard deviations
    private static final int HOURS_IN_A_ROW = 3;

    /// An outcome that somebody must hear of.
    ///
    /// @param word that the function counts
    private record Told(String function, String word, String alarm) {}

    private static final List<Told> TOLD = List.of(
            new Told("validate-upload", "misplaced", "file-misplaced"),
            new Told("load-reference", "refused", "reference-refused"),
            new Told("remind-departments", "late", "department-late"),
            new Told("audit-ledger", "healed", "sweep-healed"),
            new Told("audit-ledger", "orphans", "sweep-found-orphans"),
            new Told("audit-ledger", "differs", "rebuild-differs"));

    private BusinessAlarms() {}

    static void render(Alarms.Bell bell, Topology topology, Functions functions) {
        Stage stage = bell.stage();
        for (Functions.Deployed function : functions.all()) {
            String name = function.described().name();
            for (Told told : TOLD) {
                if (told.function().equals(name)) {
                    bell.onMoreThan(0, told.alarm(), Metrics.outcomes(stage, name, told.word(), HOUR));
                }
            }
            switch (name) {
                case "validate-upload" -> rejectShare(bell, function);
                case "recompute-inventory" -> silent(bell, function, "inventory-stale", HOUR);
                case "publish-summary" -> silent(bell, function, "publication-stale", HOUR);
                case "audit-ledger" -> silent(bell, function, "audit-stale", HALF_A_DAY);
                default -> {}
            }
        }
        costDrift(bell, topology.table().name());
    }

    private static void rejectShare(Alarms.Bell bell, Functions.Deployed function) {
        String name = function.described().name();
        bell.onMoreThan(
                MOST,
                "reject-share",
                Metrics.math(
                        "IF(FILL(a,0)+FILL(r,0) >= " + FEW_FILES + ", FILL(r,0)/(FILL(a,0)+FILL(r,0)), 0)",
                        "share of files rejected",
                        DAY,
                        Map.of(
                                "a", Metrics.outcomes(bell.stage(), name, "accepted", DAY),
                                "r", Metrics.outcomes(bell.stage(), name, "rejected", DAY))));
    }

    /// A function that runs by schedule and has not once succeeded for hours leaves what it makes behind.
    private static void silent(Alarms.Bell bell, Functions.Deployed function, String alarm, Duration period) {
        MetricOptions sum =
                MetricOptions.builder().period(period).statistic(Stats.SUM).build();
        bell.onLessThan(
                1,
                alarm,
                Metrics.math(
                        "i - e",
                        "runs that succeeded",
                        period,
                        Map.of(
                                "i", function.function().metricInvocations(sum),
                                "e", function.function().metricErrors(sum))));
    }

    /// Writes to the table are what grows the bill: told when they leave the band of what is usual. The CDK has no
    /// alarm on a band, so it is put together from its parts.
    private static void costDrift(Alarms.Bell bell, String table) {
        CfnAlarm.Builder.create(bell.stack(), "AlarmCostDrift")
                .alarmName(bell.stage().named("cost-drift"))
                .alarmDescription(Alarms.Bell.runbook("cost-drift"))
                .comparisonOperator("GreaterThanUpperThreshold")
                .evaluationPeriods(HOURS_IN_A_ROW)
                .thresholdMetricId("band")
                .treatMissingData("notBreaching")
                .alarmActions(List.of(Objects.requireNonNull(bell.topic().getTopicArn())))
                .metrics(List.of(
                        CfnAlarm.MetricDataQueryProperty.builder()
                                .id("units")
                                .returnData(true)
                                .metricStat(CfnAlarm.MetricStatProperty.builder()
                                        .metric(CfnAlarm.MetricProperty.builder()
                                                .namespace("AWS/DynamoDB")
                                                .metricName("ConsumedWriteCapacityUnits")
                                                .dimensions(List.of(CfnAlarm.DimensionProperty.builder()
                                                        .name("TableName")
                                                        .value(table)
                                                        .build()))
                                                .build())
                                        .period(HOUR.toSeconds())
                                        .stat("Sum")
                                        .build())
                                .build(),
                        CfnAlarm.MetricDataQueryProperty.builder()
                                .id("band")
                                .returnData(true)
                                .expression("ANOMALY_DETECTION_BAND(units, " + BAND + ")")
                                .build()))
                .build();
    }
}
