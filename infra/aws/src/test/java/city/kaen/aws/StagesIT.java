package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What each field of `stages.json` does to what is deployed, and that nothing else differs from stage to stage.
class StagesIT {
    private static final String OPTIONS = "kaen-options";

    @SuppressWarnings("NullAway.Init")
    private static Synthesised synthesised;

    @SuppressWarnings("NullAway.Init")
    private static Template dev;

    @SuppressWarnings("NullAway.Init")
    private static Template prod;

    @SuppressWarnings("NullAway.Init")
    private static Template options;

    @BeforeAll
    static void synthesise() {
        synthesised = Synthesised.get();
        dev = new Template(synthesised.template("kaen-dev"));
        prod = new Template(synthesised.template("kaen-prod"));
        options = new Template(synthesised.template(OPTIONS));
    }

    @Test
    void aLockKeepsEveryVersionOfTheInboxAndOfNothingElse() {
        JsonNode inbox = options.resource("AWS::S3::Bucket", "BucketName", OPTIONS + "-inbox");
        assertThat(inbox.path("ObjectLockEnabled").asBoolean()).isTrue();
        JsonNode retention = inbox.path("ObjectLockConfiguration").path("Rule").path("DefaultRetention");
        assertThat(retention.path("Mode").asText()).isEqualTo("GOVERNANCE");
        assertThat(retention.path("Days").asInt()).isEqualTo(30);
        assertThat(inbox.path("VersioningConfiguration").path("Status").asText())
                .isEqualTo("Enabled");
        assertThat(options.resources("AWS::S3::Bucket").values())
                .filteredOn(bucket -> bucket.has("ObjectLockEnabled"))
                .containsExactly(inbox);
        assertThat(prod.resources("AWS::S3::Bucket").values())
                .as("no lock where none is asked for")
                .noneMatch(bucket -> bucket.has("ObjectLockEnabled") || bucket.has("ObjectLockConfiguration"));
    }

    @Test
    void aDomainIsServedWithItsCertificateAndTheSiteIsToldByIt() {
        JsonNode site = distribution(options);
        assertThat(options.texts(site.path("Aliases"))).containsExactly("carbon.example");
        JsonNode certificate = site.path("ViewerCertificate");
        assertThat(certificate.path("AcmCertificateArn").asText())
                .isEqualTo("arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000");
        assertThat(certificate.path("SslSupportMethod").asText()).isEqualTo("sni-only");
        assertThat(certificate.path("MinimumProtocolVersion").asText()).isEqualTo("TLSv1.2_2021");
        assertThat(options.root().path("Outputs").path("Site").path("Value").asText())
                .isEqualTo("https://carbon.example");
        assertThat(distribution(prod).has("Aliases")).isFalse();
        assertThat(distribution(prod).has("ViewerCertificate")).isFalse();
    }

    @Test
    void whoIsToBeToldGetsAlarmsAndTheBudgetByMail() {
        JsonNode subscription =
                options.resources("AWS::SNS::Subscription").values().iterator().next();
        assertThat(subscription.path("Protocol").asText()).isEqualTo("email");
        assertThat(subscription.path("Endpoint").asText()).isEqualTo("watch@carbon.example");
        String topic = subscription.path("TopicArn").path("Ref").asText();
        assertThat(options.resources("AWS::CloudWatch::Alarm").values())
                .isNotEmpty()
                .allMatch(alarm ->
                        alarm.path("AlarmActions").path(0).path("Ref").asText().equals(topic));
        JsonNode budget = budget(OPTIONS);
        assertThat(budget.path("Budget").path("BudgetLimit").path("Amount").asInt())
                .isEqualTo(7);
        assertThat(budget.path("NotificationsWithSubscribers"))
                .extracting(each -> each.path("Notification")
                                .path("NotificationType")
                                .asText() + " over "
                        + each.path("Notification").path("Threshold").asInt() + " to "
                        + each.path("Subscribers").path(0).path("Address").asText())
                .containsExactly(
                        "ACTUAL over 80 to watch@carbon.example", "FORECASTED over 100 to watch@carbon.example");
    }

    @Test
    void anAccountThatIsNamedGuardsAgainstDeployingIntoAnother() {
        assertThat(synthesised.artifact(OPTIONS).path("environment").asText())
                .isEqualTo("aws://123456789012/ap-southeast-1");
        assertThat(synthesised.artifact("kaen-prod").path("environment").asText())
                .isEqualTo("aws://unknown-account/ap-southeast-1");
        assertThat(synthesised.artifact("kaen-prod-cost").path("environment").asText())
                .isEqualTo("aws://unknown-account/us-east-1");
    }

    @Test
    void productionIsKeptAndDevelopmentMayBeTakenDown() {
        assertThat(kept(prod)).isEqualTo("Retain, protected: true");
        assertThat(kept(dev)).isEqualTo("Delete, protected: false");
        assertThat(guarded("kaen-prod")).isTrue();
        assertThat(guarded("kaen-dev")).isFalse();
        for (Template each : List.of(dev, prod)) {
            each.root().path("Resources").forEach(resource -> {
                if (resource.path("Type").asText().equals("AWS::S3::Bucket")) {
                    assertThat(resource.path("DeletionPolicy").asText())
                            .as("no bucket goes with its stack")
                            .isEqualTo("Retain");
                }
            });
        }
    }

    @Test
    void logsSharesOfRunsAndTheSecondFactorAreAsTheStageSays() {
        assertThat(logDays(dev)).containsOnly(30);
        assertThat(logDays(prod)).containsOnly(365);
        assertThat(logDays(options)).containsOnly(90);
        assertThat(dev.resources("AWS::Lambda::Function").values())
                .noneMatch(function -> function.has("ReservedConcurrentExecutions"));
        Topology.kaen(Names.startingWith("kaen-prod"))
                .functions()
                .forEach(function -> assertThat(
                                prod.resource("AWS::Lambda::Function", "FunctionName", "kaen-prod-" + function.name())
                                        .path("ReservedConcurrentExecutions")
                                        .asInt())
                        .as(function.name())
                        .isEqualTo(function.concurrency()));
        assertThat(trust(prod)).contains("\"aws:MultiFactorAuthPresent\":\"true\"");
        assertThat(trust(dev)).doesNotContain("MultiFactor").contains("\"aws:PrincipalTag/kaen-drop\"");
        assertThat(budget("kaen-dev")
                        .path("Budget")
                        .path("BudgetLimit")
                        .path("Amount")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void nothingElseDiffersFromStageToStage() {
        assertThat(kinds(dev)).isEqualTo(kinds(prod));
        assertThat(prod.root().toString()).doesNotContain("kaen-dev");
        assertThat(dev.root().toString()).doesNotContain("kaen-prod");
    }

    private static Map<String, Integer> kinds(Template template) {
        Map<String, Integer> kinds = new TreeMap<>();
        template.root()
                .path("Resources")
                .forEach(resource -> kinds.merge(resource.path("Type").asText(), 1, Integer::sum));
        return kinds;
    }

    private static JsonNode distribution(Template template) {
        return template.resources("AWS::CloudFront::Distribution")
                .values()
                .iterator()
                .next()
                .path("DistributionConfig");
    }

    private static JsonNode budget(String stack) {
        return new Template(synthesised.template(stack + "-cost"))
                .resources("AWS::Budgets::Budget")
                .values()
                .iterator()
                .next();
    }

    private static String kept(Template template) {
        for (JsonNode resource : template.root().path("Resources")) {
            if (resource.path("Type").asText().equals("AWS::DynamoDB::Table")) {
                return resource.path("DeletionPolicy").asText() + ", protected: "
                        + resource.path("Properties")
                                .path("DeletionProtectionEnabled")
                                .asText();
            }
        }
        throw new AssertionError("there is no table");
    }

    private static boolean guarded(String stack) {
        return synthesised
                .artifact(stack)
                .path("properties")
                .path("terminationProtection")
                .asBoolean();
    }

    private static List<Integer> logDays(Template template) {
        return template.resources("AWS::Logs::LogGroup").values().stream()
                .map(group -> group.path("RetentionInDays").asInt())
                .toList();
    }

    /// Who may take the role of a department.
    private static String trust(Template template) {
        return template.resources("AWS::IAM::Role").values().stream()
                .filter(role -> role.path("RoleName").asText().endsWith("-drop-kkc-engineering"))
                .findFirst()
                .orElseThrow()
                .path("AssumeRolePolicyDocument")
                .toString();
    }
}
