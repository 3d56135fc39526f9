package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How the buckets and the table are kept, told of and sent through again.
class StorageIT {
    @SuppressWarnings("NullAway.Init")
    private static Template prod;

    @BeforeAll
    static void synthesise() {
        prod = new Template(Synthesised.get().template("kaen-prod"));
    }

    @Test
    void whatTheInventoryFollowsFromKeepsEveryVersion() {
        Set<String> versioned = new TreeSet<>();
        prod.resources("AWS::S3::Bucket").values().forEach(bucket -> {
            if (bucket.path("VersioningConfiguration").path("Status").asText().equals("Enabled")) {
                versioned.add(bucket.path("BucketName").asText());
            }
        });
        assertThat(versioned).containsExactly("kaen-prod-inbox", "kaen-prod-reference");
    }

    @Test
    void theInboxGrowsColdAndNothingOfItExpires() {
        JsonNode rules = bucket("inbox").path("LifecycleConfiguration").path("Rules");
        assertThat(rules).hasSize(1);
        JsonNode rule = rules.path(0);
        assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
        assertThat(rule.path("Transitions").path(0).path("StorageClass").asText())
                .isEqualTo("INTELLIGENT_TIERING");
        assertThat(rule.path("Transitions").path(0).path("TransitionInDays").asInt())
                .isEqualTo(90);
        assertThat(rule.path("NoncurrentVersionTransitions")
                        .path(0)
                        .path("TransitionInDays")
                        .asInt())
                .isEqualTo(90);
        for (String name : List.of("inbox", "receipts", "reference", "public")) {
            JsonNode each =
                    bucket(name).path("LifecycleConfiguration").path("Rules").path(0);
            assertThat(each.path("AbortIncompleteMultipartUpload")
                            .path("DaysAfterInitiation")
                            .asInt())
                    .as(name)
                    .isEqualTo(7);
            assertThat(each.toString()).as(name).doesNotContain("Expiration");
        }
    }

    @Test
    void whoAskedForWhatIsLoggedAndForgottenAfterAYearAndAMonth() {
        for (String name : List.of("inbox", "receipts", "reference", "public")) {
            assertThat(prod.text(bucket(name).path("LoggingConfiguration").path("DestinationBucketName")))
                    .isEqualTo("kaen-prod-access-log");
        }
        assertThat(bucket("access-log")
                        .path("LifecycleConfiguration")
                        .path("Rules")
                        .path(0)
                        .path("ExpirationInDays")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void aFunctionIsToldOfObjectsUnderItsPrefixAlone() {
        assertThat(told("inbox"))
                .containsExactly(
                        "s3:ObjectCreated:* inbox/ kaen-prod-validate-upload:live",
                        "s3:ObjectRemoved:* inbox/ kaen-prod-validate-upload:live");
        assertThat(told("reference")).containsExactly("s3:ObjectCreated:* reference/ kaen-prod-load-reference:live");
        assertThat(told("receipts")).isEmpty();
        assertThat(told("public")).isEmpty();
    }

    @Test
    void onlyCloudFrontSignsForThePublicBucket() {
        JsonNode distribution = prod.resources("AWS::CloudFront::Distribution")
                .values()
                .iterator()
                .next()
                .path("DistributionConfig");
        assertThat(distribution.path("Origins")).isNotEmpty().allSatisfy(origin -> {
            assertThat(prod.resources("AWS::CloudFront::OriginAccessControl"))
                    .containsKey(origin.path("OriginAccessControlId")
                            .path("Fn::GetAtt")
                            .path(0)
                            .asText());
            assertThat(origin.path("S3OriginConfig")
                            .path("OriginAccessIdentity")
                            .asText())
                    .isEmpty();
        });
        assertThat(prod.resources("AWS::CloudFront::OriginAccessControl").values())
                .allSatisfy(control -> {
                    JsonNode how = control.path("OriginAccessControlConfig");
                    assertThat(how.path("SigningBehavior").asText()).isEqualTo("always");
                    assertThat(how.path("SigningProtocol").asText()).isEqualTo("sigv4");
                });
    }

    @Test
    void aBackfillMapsOverTheListingOfTheInboxAndSendsEveryVersionToValidateUpload() {
        JsonNode machine = prod.resource("AWS::StepFunctions::StateMachine", "StateMachineName", "kaen-prod-backfill");
        JsonNode substituted = machine.path("DefinitionSubstitutions");
        assertThat(prod.text(substituted.path("Inbox"))).isEqualTo("kaen-prod-inbox");
        assertThat(prod.text(substituted.path("ValidateUpload"))).endsWith(":kaen-prod-validate-upload:live");
        JsonNode definition = Asl.parse(machine.path("DefinitionString").asText());
        JsonNode map = definition.path("States").path(definition.path("StartAt").asText());
        assertThat(map.path("Type").asText()).isEqualTo("Map");
        assertThat(map.path("ItemReader").path("Resource").asText()).isEqualTo("arn:aws:states:::s3:listObjectsV2");
        assertThat(map.path("ItemReader").path("Arguments").path("Bucket").asText())
                .isEqualTo("${Inbox}");
        assertThat(map.path("MaxConcurrency").asInt()).isBetween(1, 20);
        assertThat(map.path("ToleratedFailurePercentage").asInt())
                .as("one file that fails does not end it for the others")
                .isEqualTo(100);
        JsonNode each = map.path("ItemProcessor");
        assertThat(each.path("ProcessorConfig").path("Mode").asText()).isEqualTo("DISTRIBUTED");
        JsonNode versions = each.path("States").path(each.path("StartAt").asText());
        assertThat(versions.path("Resource").asText()).isEqualTo("arn:aws:states:::aws-sdk:s3:listObjectVersions");
        JsonNode sent = each.path("States").path(versions.path("Next").asText());
        assertThat(sent.path("Resource").asText()).isEqualTo("arn:aws:states:::lambda:invoke");
        assertThat(sent.path("Arguments").path("FunctionName").asText()).isEqualTo("${ValidateUpload}");
        assertThat(sent.path("Retry")).isNotEmpty();
    }

    private static JsonNode bucket(String name) {
        return prod.resource("AWS::S3::Bucket", "BucketName", "kaen-prod-" + name);
    }

    private static List<String> told(String bucket) {
        return StreamSupport.stream(
                        bucket(bucket)
                                .path("NotificationConfiguration")
                                .path("LambdaConfigurations")
                                .spliterator(),
                        false)
                .map(each -> each.path("Event").asText() + " "
                        + each.path("Filter")
                                .path("S3Key")
                                .path("Rules")
                                .path(0)
                                .path("Value")
                                .asText()
                        + " "
                        + prod.text(each.path("Function")).replaceFirst(".*:function:", ""))
                .toList();
    }
}
