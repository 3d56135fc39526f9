package city.kaen.aws;

import city.kaen.topology.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnScheduleGroup;
import software.amazon.awscdk.services.sqs.Queue;

/// The schedules, kept by EventBridge Scheduler in Bangkok's time. A call that cannot be delivered ends in a queue.
///
/// @param undelivered the queue of the calls that could not be delivered
record Timetable(Queue undelivered) {
    private static final String ZONE = "Asia/Bangkok";
    private static final int RETRIES = 3;
    private static final long MINUTES_OF_HOUR = 60;
    private static final long HOURS_OF_DAY = 24;
    private static final long DAYS_OF_WEEK = 7;
    private static final long OLDEST_CALL = 86_400; // as old as EventBridge Scheduler lets a call become

    static Timetable render(Stack stack, Stage stage, Functions functions) {
        Queue undelivered = Functions.queue(stack, "SchedulesUndelivered", stage.named("schedules-undelivered"));
        CfnScheduleGroup group = CfnScheduleGroup.Builder.create(stack, "Schedules")
                .name(stage.prefix())
                .build();
        List<Scheduled> schedules = schedules(functions);
        Role role = role(stack, stage, schedules, undelivered);
        for (Scheduled scheduled : schedules) {
            Trigger.Schedule schedule = scheduled.schedule();
            CfnSchedule rendered = CfnSchedule.Builder.create(stack, KaenStack.id("schedule", schedule.name()))
                    .name(schedule.name())
                    .groupName(group.getName())
                    .scheduleExpression(expression(schedule.every()))
                    .scheduleExpressionTimezone(ZONE)
                    .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                            .mode("OFF")
                            .build())
                    .target(CfnSchedule.TargetProperty.builder()
                            .arn(scheduled.function().alias().getFunctionArn())
                            .roleArn(role.getRoleArn())
                            .input(schedule.payload())
                            .retryPolicy(CfnSchedule.RetryPolicyProperty.builder()
                                    .maximumRetryAttempts(RETRIES)
                                    .maximumEventAgeInSeconds(Math.min(
                                            OLDEST_CALL, schedule.every().toSeconds()))
                                    .build())
                            .deadLetterConfig(CfnSchedule.DeadLetterConfigProperty.builder()
                                    .arn(undelivered.getQueueArn())
                                    .build())
                            .build())
                    .build();
            rendered.getNode().addDependency(group);
        }
        return new Timetable(undelivered);
    }

    private record Scheduled(Functions.Deployed function, Trigger.Schedule schedule) {}

    private static List<Scheduled> schedules(Functions functions) {
        List<Scheduled> schedules = new ArrayList<>();
        for (Functions.Deployed function : functions.all()) {
            for (Trigger trigger : function.described().triggers()) {
                switch (trigger) {
                    case Trigger.Schedule schedule -> schedules.add(new Scheduled(function, schedule));
                    case Trigger.Objects ignored -> {}
                }
            }
        }
        return schedules;
    }

    private static Role role(Stack stack, Stage stage, List<Scheduled> schedules, Queue undelivered) {
        Role role = Role.Builder.create(stack, "SchedulesRole")
                .description("What the schedules of " + stage.prefix() + " may call")
                .assumedBy(new PrincipalWithConditions(
                        new ServicePrincipal("scheduler.amazonaws.com"),
                        Map.of(
                                "StringEquals",
                                Map.of(
                                        "aws:SourceAccount",
                                        stack.getAccount(),
                                        "aws:SourceArn",
                                        Policies.arn(stack, "scheduler", "schedule-group/" + stage.prefix())))))
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("lambda:InvokeFunction"))
                .resources(schedules.stream()
                        .map(each -> each.function().alias().getFunctionArn())
                        .distinct()
                        .toList())
                .build());
        role.addToPolicy(Policies.allow(List.of("sqs:SendMessage"), undelivered.getQueueArn()));
        return role;
    }

    /// The times of a schedule, counted from the start of the hour or of the day.
    static String expression(Duration every) {
        long minutes = every.toMinutes();
        if (minutes < MINUTES_OF_HOUR && MINUTES_OF_HOUR % minutes == 0) {
            return "cron(0/" + minutes + " * * * ? *)";
        }
        if (minutes % MINUTES_OF_HOUR == 0 && HOURS_OF_DAY % every.toHours() == 0) {
            return every.toHours() == HOURS_OF_DAY ? "cron(0 0 * * ? *)" : "cron(0 0/" + every.toHours() + " * * ? *)";
        }
        if (every.toDays() == DAYS_OF_WEEK && every.toHours() % HOURS_OF_DAY == 0) {
            return "cron(0 0 ? * SUN *)";
        }
        throw new IllegalArgumentException(
                "a schedule's time must divide an hour or a day, but " + every + " does not");
    }
}
