package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TemplateIT {
    @SuppressWarnings("NullAway.Init")
    private static Synthesised synthesised;

    @SuppressWarnings("NullAway.Init")
    private static Template prod;

    @BeforeAll
    static void synthesise() {
        synthesised = Synthesised.get();
        prod = new Template(synthesised.template("kaen-prod"));
    }

    @Test
    void everyBucketIsEncryptedClosedToThePublicAndReachedByTlsOnly() {
        Map<String, JsonNode> policies = prod.resources("AWS::S3::BucketPolicy");
        prod.resources("AWS::S3::Bucket").forEach((id, bucket) -> {
            assertThat(bucket.path("BucketEncryption").isObject()).as(id).isTrue();
            bucket.path("PublicAccessBlockConfiguration")
                    .forEach(block -> assertThat(block.asBoolean()).as(id).isTrue());
            assertThat(bucket.path("PublicAccessBlockConfiguration")).as(id).hasSize(4);
            assertThat(policies.values())
                    .as(id)
                    .anyMatch(
                            policy -> policy.path("Bucket").path("Ref").asText().equals(id)
                                    && policy.toString()
                                            .contains(
                                                    "{\"Bool\":{\"aws:SecureTransport\":\"false\"}},\"Effect\":\"Deny\""));
        });
    }

    @Test
    void onlyTheDistributionReadsThePublicBucketFromOutside() {
        for (JsonNode policy : prod.resources("AWS::S3::BucketPolicy").values()) {
            for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
                if (statement.path("Effect").asText().equals("Allow")) {
                    assertThat(statement.path("Principal").path("Service").asText())
                            .isIn("cloudfront.amazonaws.com", "logging.s3.amazonaws.com");
                    assertThat(statement.has("Condition")).isTrue();
                }
            }
        }
    }

    @Test
    void theTableIsRestorableAndCannotBeDeletedInProduction() {
        JsonNode table =
                prod.resources("AWS::DynamoDB::Table").values().iterator().next();
        assertThat(table.path("PointInTimeRecoverySpecification")
                        .path("PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(table.has("TimeToLiveSpecification")).isFalse();
    }

    @Test
    void everyFunctionHasItsSnapshotItsQueueItsAlarmsAndItsLogsRetention() {
        Map<String, JsonNode> functions = prod.resources("AWS::Lambda::Function");
        assertThat(functions)
                .hasSameSizeAs(Topology.kaen(Names.standard()).functions()); // ours; no helper of the CDK's
        Set<String> alarms = prod.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.path("AlarmName").asText())
                .collect(Collectors.toSet());
        functions.forEach((id, function) -> {
            String name = function.path("FunctionName").asText();
            assertThat(function.path("Runtime").asText()).isEqualTo("java25");
            assertThat(function.path("Architectures").path(0).asText()).isEqualTo("arm64");
            assertThat(function.path("SnapStart").path("ApplyOn").asText()).isEqualTo("PublishedVersions");
            assertThat(function.path("TracingConfig").path("Mode").asText()).isEqualTo("Active");
            assertThat(alarms).contains(name + "-errors", name + "-throttles", name + "-duration", name + "-failed");
            assertThat(prod.resource("AWS::Logs::LogGroup", "LogGroupName", "/aws/lambda/" + name)
                            .path("RetentionInDays")
                            .asInt())
                    .isEqualTo(365);
            assertThat(prod.resources("AWS::Lambda::EventInvokeConfig").values())
                    .anyMatch(config ->
                            config.path("FunctionName").path("Ref").asText().equals(id)
                                    && prod.text(config.path("Qualifier")).equals("live")
                                    && prod.text(config.path("DestinationConfig")
                                                    .path("OnFailure")
                                                    .path("Destination"))
                                            .endsWith(":" + name + "-failed"));
        });
    }

    @Test
    void everyScheduleHasADeadLetterQueueAndTellsItsNominalTime() {
        assertThat(prod.resources("AWS::Scheduler::Schedule")).isNotEmpty();
        prod.resources("AWS::Scheduler::Schedule").forEach((id, schedule) -> {
            assertThat(schedule.path("ScheduleExpressionTimezone").asText()).isEqualTo("Asia/Bangkok");
            JsonNode target = schedule.path("Target");
            assertThat(target.path("Input").asText()).contains("<aws.scheduler.scheduled-time>");
            assertThat(prod.text(target.path("DeadLetterConfig").path("Arn")))
                    .endsWith(":kaen-prod-schedules-undelivered");
            assertThat(target.path("RetryPolicy").path("MaximumRetryAttempts").asInt())
                    .isPositive();
            assertThat(prod.text(target.path("Arn"))).endsWith(":live");
        });
    }

    @Test
    void everyQueueAndTheTopicAreReachedByTlsOnlyAndEveryAlarmReachesTheTopic() {
        String policies = prod.resources("AWS::SQS::QueuePolicy").toString();
        prod.resources("AWS::SQS::Queue").forEach((id, queue) -> {
            assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).as(id).isTrue();
            assertThat(policies).contains("\"Ref\":\"" + id + "\"");
        });
        assertThat(prod.resources("AWS::SNS::TopicPolicy").toString()).contains("aws:SecureTransport");
        prod.resources("AWS::CloudWatch::Alarm").forEach((id, alarm) -> {
            assertThat(alarm.path("AlarmActions").size()).as(id).isEqualTo(1);
            assertThat(alarm.path("AlarmDescription").asText()).startsWith("docs/operator.md, Alarms: ");
        });
    }

    @Test
    void theTopicOfTheAlarmsLetsTheAlarmsOfThisStageInAndNobodyElse() {
        JsonNode watch = prod.resources("AWS::SNS::TopicPolicy").values().stream()
                .filter(policy -> policy.path("Topics").toString().contains("Watch"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> allowed = new ArrayList<>();
        watch.path("PolicyDocument").path("Statement").forEach(statement -> {
            if (statement.path("Effect").asText().equals("Allow")) {
                allowed.add(statement);
            }
        });
        assertThat(allowed).singleElement().satisfies(statement -> {
            assertThat(statement.path("Principal").path("Service").asText()).isEqualTo("cloudwatch.amazonaws.com");
            assertThat(statement.path("Action").asText()).isEqualTo("sns:Publish");
            JsonNode condition = statement.path("Condition");
            assertThat(prod.text(condition.path("StringEquals").path("aws:SourceAccount")))
                    .isEqualTo(Template.ACCOUNT);
            assertThat(prod.text(condition.path("ArnLike").path("aws:SourceArn")))
                    .isEqualTo("arn:aws:cloudwatch:" + Template.REGION + ":" + Template.ACCOUNT + ":alarm:kaen-prod-*");
        });
    }

    @Test
    void theCityIsToldOfWhatGoesWrongWithItsAccounts() {
        Set<String> alarms = prod.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.path("AlarmName").asText())
                .collect(Collectors.toSet());
        assertThat(alarms)
                .contains(
                        "kaen-prod-inventory-stale",
                        "kaen-prod-publication-stale",
                        "kaen-prod-reject-share",
                        "kaen-prod-file-misplaced",
                        "kaen-prod-reference-refused",
                        "kaen-prod-sweep-healed",
                        "kaen-prod-sweep-found-orphans",
                        "kaen-prod-department-late",
                        "kaen-prod-rebuild-differs",
                        "kaen-prod-audit-stale",
                        "kaen-prod-cost-drift");
    }

    @Test
    void whatFunctionsCountIsReadByAlarmsOrTheBoardAndNothingElseIs() {
        Set<String> written = new TreeSet<>();
        for (Function function : Topology.kaen(Names.startingWith("kaen-prod")).functions()) {
            assertThat(function.counted().isEmpty())
                    .isEqualTo(!function.environment().containsKey("KAEN_METRICS"));
            function.counted().forEach(word -> written.add(function.name() + " " + word));
        }
        Set<String> read = new TreeSet<>();
        for (JsonNode alarm : prod.resources("AWS::CloudWatch::Alarm").values()) {
            read.addAll(counted(alarm));
            alarm.path("Metrics")
                    .forEach(metric ->
                            read.addAll(counted(metric.path("MetricStat").path("Metric"))));
        }
        assertThat(read).isEqualTo(written);
        String board = prod.resources("AWS::CloudWatch::Dashboard")
                .values()
                .iterator()
                .next()
                .toString()
                .replace("\\\"", "'");
        Matcher widget =
                Pattern.compile("\\['kaen-prod','([^']+)','function','([^']+)'").matcher(board);
        Set<String> shown = new TreeSet<>();
        while (widget.find()) {
            shown.add(widget.group(2) + " " + widget.group(1));
        }
        assertThat(shown).isNotEmpty();
        assertThat(written).containsAll(shown);
    }

    /// The function and the word of a figure that a function writes; nothing of a figure that AWS does.
    private static Set<String> counted(JsonNode metric) {
        return metric.path("Namespace").asText().equals("kaen-prod")
                ? Set.of(metric.path("Dimensions").path(0).path("Value").asText() + " "
                        + metric.path("MetricName").asText())
                : Set.of();
    }

    @Test
    void remindersHaveATopicReachedByTlsOnly() {
        JsonNode topic = prod.resource("AWS::SNS::Topic", "TopicName", "kaen-prod-reminders");
        assertThat(topic.isObject()).isTrue();
        assertThat(prod.resources("AWS::SNS::TopicPolicy"))
                .hasSameSizeAs(prod.resources("AWS::SNS::Topic"))
                .allSatisfy((id, policy) -> assertThat(policy.toString()).contains("aws:SecureTransport"));
        assertThat(prod.text(prod.resource("AWS::Lambda::Function", "FunctionName", "kaen-prod-remind-departments")
                        .path("Environment")
                        .path("Variables")
                        .path("KAEN_REMINDER_TOPIC")))
                .isEqualTo("arn:aws:sns:" + Template.REGION + ":" + Template.ACCOUNT + ":kaen-prod-reminders");
    }

    @Test
    void thePublicSiteSendsSecurityHeadersAndItsDataMayBeReadFromAnywhere() {
        List<JsonNode> policies = prod.resources("AWS::CloudFront::ResponseHeadersPolicy").values().stream()
                .map(policy -> policy.path("ResponseHeadersPolicyConfig"))
                .toList();
        assertThat(policies)
                .as("one for pages, which nobody may frame, and one for cards, which anyone may")
                .satisfiesExactlyInAnyOrder(
                        pages -> assertThat(pages.path("SecurityHeadersConfig").properties())
                                .hasSize(5),
                        cards -> {
                            assertThat(cards.path("SecurityHeadersConfig").properties())
                                    .hasSize(4);
                            assertThat(cards.toString()).contains("frame-ancestors *");
                        });
        assertThat(policies)
                .allSatisfy(headers -> assertThat(headers.path("CorsConfig")
                                .path("AccessControlAllowOrigins")
                                .path("Items")
                                .path(0)
                                .asText())
                        .isEqualTo("*"));
        JsonNode distribution = prod.resources("AWS::CloudFront::Distribution")
                .values()
                .iterator()
                .next();
        assertThat(prod.resources("AWS::CloudFront::OriginAccessControl")).isNotEmpty();
        assertThat(distribution.toString()).contains("redirect-to-https").doesNotContain("allow-all");
    }

    @Test
    void stateMachinesGoOnlyToStatesThatExist() {
        for (JsonNode machine :
                prod.resources("AWS::StepFunctions::StateMachine").values()) {
            JsonNode definition = Asl.parse(machine.path("DefinitionString").asText());
            Asl.check(definition);
            machine.path("DefinitionSubstitutions")
                    .fieldNames()
                    .forEachRemaining(
                            name -> assertThat(machine.path("DefinitionString").asText())
                                    .contains("${" + name + "}"));
        }
    }

    @Test
    void theBudgetLiesWhereBillingIsAtHome() {
        JsonNode budget = new Template(synthesised.template("kaen-prod-cost"))
                .resources("AWS::Budgets::Budget")
                .values()
                .iterator()
                .next();
        assertThat(budget.path("Budget").path("BudgetLimit").path("Amount").asInt())
                .isEqualTo(20);
    }
}
