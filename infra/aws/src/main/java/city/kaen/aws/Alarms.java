package city.kaen.aws;

import city.kaen.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.Queue;

/// What people are told of: by a topic that mails them. Each alarm's description names its page of the runbook.
record Alarms(List<Alarm> all) {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);
    private static final double MOST_OF_THE_TIME = 0.8;

    Alarms {
        all = List.copyOf(all);
    }

    static Alarms render(
            Stack stack, Stage stage, Topology topology, Functions functions, Timetable timetable, Machines machines) {
        Topic topic = Topic.Builder.create(stack, "Watch")
                .topicName(stage.named("watch"))
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(alarmsMayWriteTo(stack, stage, topic));
        stage.mail().forEach(address -> topic.addSubscription(new EmailSubscription(address)));
        Bell bell = new Bell(stack, stage, topic, new ArrayList<>());
        functions.all().forEach(function -> technical(bell, function));
        queue(bell, "schedules-undelivered", timetable.undelivered());
        for (String machine : machines.names()) {
            bell.onMoreThan(
                    0,
                    machine.substring(stage.prefix().length() + 1) + "-failed",
                    Metrics.machineFailed(stack, machine));
        }
        BusinessAlarms.render(bell, topology, functions);
        return new Alarms(bell.alarms());
    }

    /// A topic that has a policy of its own, as one has that asks for TLS, is closed to alarms unless the policy names
    /// them.
    private static PolicyStatement alarmsMayWriteTo(Stack stack, Stage stage, Topic topic) {
        PolicyStatement statement = Policies.allow(List.of("sns:Publish"), topic.getTopicArn());
        statement.addServicePrincipal("cloudwatch.amazonaws.com");
        statement.addCondition("StringEquals", Map.of("aws:SourceAccount", stack.getAccount()));
        statement.addCondition(
                "ArnLike", Map.of("aws:SourceArn", Policies.arn(stack, "cloudwatch", "alarm:" + stage.named("*"))));
        return statement;
    }

    private static void technical(Bell bell, Functions.Deployed function) {
        String name = function.described().name();
        MetricOptions sum = MetricOptions.builder()
                .period(FIVE_MINUTES)
                .statistic(Stats.SUM)
                .build();
        bell.onMoreThan(0, name + "-errors", function.function().metricErrors(sum));
        bell.onMoreThan(0, name + "-throttles", function.function().metricThrottles(sum));
        bell.onMoreThan(
                function.described().timeout().toMillis() * MOST_OF_THE_TIME,
                name + "-duration",
                function.function()
                        .metricDuration(MetricOptions.builder()
                                .period(FIVE_MINUTES)
                                .statistic(Stats.MAXIMUM)
                                .build()));
        queue(bell, name + "-failed", function.failed());
    }

    private static void queue(Bell bell, String name, Queue queue) {
        bell.onMoreThan(
                0,
                name,
                queue.metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                        .period(FIVE_MINUTES)
                        .statistic(Stats.MAXIMUM)
                        .build()));
    }

    /// Makes alarms that ring at one topic.
    record Bell(Stack stack, Stage stage, Topic topic, List<Alarm> alarms) {
        void onMoreThan(Number threshold, String name, IMetric metric) {
            add(name, metric, threshold, ComparisonOperator.GREATER_THAN_THRESHOLD, TreatMissingData.NOT_BREACHING);
        }

        /// Rings also when nothing at all is heard.
        void onLessThan(Number threshold, String name, IMetric metric) {
            add(name, metric, threshold, ComparisonOperator.LESS_THAN_THRESHOLD, TreatMissingData.BREACHING);
        }

        private void add(
                String name,
                IMetric metric,
                Number threshold,
                ComparisonOperator comparison,
                TreatMissingData missing) {
            Alarm alarm = Alarm.Builder.create(stack, KaenStack.id("alarm", name))
                    .alarmName(stage.named(name))
                    .alarmDescription(runbook(name))
                    .metric(metric)
                    .threshold(threshold)
                    .comparisonOperator(comparison)
                    .evaluationPeriods(1)
                    .treatMissingData(missing)
                    .build();
            alarm.addAlarmAction(new SnsAction(topic));
            alarms.add(alarm);
        }

        /// Where the runbook says what to do: one page for an alarm that every function has.
        static String runbook(String name) {
            for (String kind : List.of("errors", "throttles", "duration", "failed")) {
                if (name.endsWith("-" + kind)) {
                    return "docs/operator.md, Alarms: " + kind;
                }
            }
            return "docs/operator.md, Alarms: " + name;
        }
    }
}
