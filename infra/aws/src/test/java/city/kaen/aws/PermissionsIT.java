package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every role does its work and nothing else, decided over the policies as they would be deployed.
class PermissionsIT {
    private static final Topology KAEN = Topology.kaen(Names.startingWith("kaen-prod"));
    private static final String TABLE = "kaen-prod";

    @SuppressWarnings("NullAway.Init")
    private static Template template;

    @BeforeAll
    static void synthesise() {
        template = new Template(Synthesised.get().template("kaen-prod"));
    }

    @Test
    void validateUploadReadsTheInboxAndWritesReceipts() {
        Permissions validate = function("validate-upload");
        assertThat(validate.allow("s3:GetObjectVersion", object("inbox", "inbox/kkc/engineering/ไฟฟ้า.xlsx")))
                .isTrue();
        assertThat(validate.allow("s3:ListBucketVersions", bucket("inbox"))).isTrue();
        assertThat(validate.allow("s3:PutObject", object("receipts", "receipts/kkc/engineering/x/receipt.json")))
                .isTrue();
        assertThat(validate.allowItems("GetItem", TABLE, "CITIES")).isTrue();
        assertThat(validate.allowItems("PutItem", TABLE, "CITY#kkc#UPLOADS")).isTrue();
        assertThat(validate.allowItems("BatchWriteItem", TABLE, "CITY#kkc#ACT#2025", "CITY#kkc#PARTS"))
                .isTrue();
        assertThat(validate.allowItems("UpdateItem", TABLE, "CITY#kkc")).isTrue();
    }

    @Test
    void validateUploadCannotPublishNorWriteAnInventory() {
        Permissions validate = function("validate-upload");
        assertThat(validate.allow("s3:PutObject", object("public", "publications/kkc/latest.json")))
                .isFalse();
        assertThat(validate.allow("s3:PutObject", object("inbox", "inbox/kkc/engineering/x.csv")))
                .isFalse();
        assertThat(validate.allow("s3:PutObject", object("reference", "reference/kkc/profile.json")))
                .isFalse();
        assertThat(validate.allowItems("PutItem", TABLE, "CITY#kkc#INV#2025")).isFalse();
        assertThat(validate.allowItems("BatchWriteItem", TABLE, "CITY#kkc#ACT#2025", "CITY#kkc#INV#2025"))
                .isFalse();
        assertThat(validate.allowItems("PutItem", TABLE, "CITIES")).isFalse();
        assertThat(validate.allowItems("PutItem", "another-table", "CITY#kkc#UPLOADS"))
                .isFalse();
    }

    @Test
    void loadReferenceRegistersCitiesAndTouchesNoStatement() {
        Permissions load = function("load-reference");
        assertThat(load.allow("s3:GetObject", object("reference", "reference/kkc/profile.json")))
                .isTrue();
        assertThat(load.allow("s3:PutObject", object("receipts", "receipts/reference/kkc/profile.json/1/receipt.json")))
                .isTrue();
        assertThat(load.allowItems("PutItem", TABLE, "CITIES")).isTrue();
        assertThat(load.allowItems("UpdateItem", TABLE, "CITY#kkc")).isTrue();
        assertThat(load.allowItems("Query", TABLE, "CITY#kkc#UPLOADS")).isTrue();
        assertThat(load.allow("s3:GetObject", object("inbox", "inbox/kkc/engineering/x.csv")))
                .isFalse();
        assertThat(load.allow("s3:PutObject", object("receipts", "receipts/kkc/engineering/x/receipt.json")))
                .isFalse();
        assertThat(load.allowItems("PutItem", TABLE, "CITY#kkc#ACT#2025")).isFalse();
        assertThat(load.allowItems("PutItem", TABLE, "CITY#kkc#UPLOADS")).isFalse();
    }

    @Test
    void recomputeInventoryWorksOnTheTableAlone() {
        Permissions recompute = function("recompute-inventory");
        assertThat(recompute.allowItems("PutItem", TABLE, "CITY#kkc#INV#2025")).isTrue();
        assertThat(recompute.allowItems("UpdateItem", TABLE, "CITY#kkc")).isTrue();
        assertThat(recompute.allowItems("Query", TABLE, "CITY#kkc#ACT#2025")).isTrue();
        assertThat(recompute.allowItems("UpdateItem", TABLE, "CITY#kkc#ACT#2025"))
                .as("notes which statements of a month were accepted")
                .isTrue();
        assertThat(recompute.allowItems("PutItem", TABLE, "CITY#kkc#ACT#2025")).isFalse();
        assertThat(recompute.allowItems("BatchWriteItem", TABLE, "CITY#kkc#ACT#2025"))
                .isFalse();
        assertThat(recompute.allowItems("PutItem", TABLE, "CITY#kkc#UPLOADS")).isFalse();
        assertThat(recompute.allowItems("UpdateItem", TABLE, "CITY#kkc#UPLOADS"))
                .isFalse();
        for (String bucket : List.of("inbox", "receipts", "reference", "public")) {
            assertThat(recompute.allow("s3:GetObject", object(bucket, "any/thing")))
                    .as(bucket)
                    .isFalse();
            assertThat(recompute.allow("s3:PutObject", object(bucket, "any/thing")))
                    .as(bucket)
                    .isFalse();
        }
    }

    @Test
    void publishSummaryWritesPublicationsAndNothingElse() {
        Permissions publish = function("publish-summary");
        assertThat(publish.allow("s3:PutObject", object("public", "publications/kkc/latest.json")))
                .isTrue();
        assertThat(publish.allow("s3:GetObject", object("public", "publications/kkc/latest.json")))
                .isTrue();
        assertThat(publish.allowItems("GetItem", TABLE, "CITY#kkc#INV#2025")).isTrue();
        assertThat(publish.allow("s3:PutObject", object("public", "site/index.html")))
                .isFalse();
        assertThat(publish.allow("s3:PutObject", object("inbox", "inbox/kkc/engineering/x.csv")))
                .isFalse();
        assertThat(publish.allow("s3:GetObject", object("inbox", "inbox/kkc/engineering/x.csv")))
                .isFalse();
        assertThat(publish.allowItems("PutItem", TABLE, "CITY#kkc")).isFalse();
    }

    @Test
    void remindDepartmentsWritesToItsTopicAndChangesNothingElse() {
        Permissions remind = function("remind-departments");
        String topics = "arn:aws:sns:" + Template.REGION + ":" + Template.ACCOUNT + ":";
        assertThat(remind.allow("sns:Publish", topics + "kaen-prod-reminders")).isTrue();
        assertThat(remind.allow("sns:Publish", topics + "kaen-prod-watch")).isFalse();
        assertThat(remind.allow("s3:PutObject", object("receipts", "receipts/kkc/x/reminder.json")))
                .isTrue();
        assertThat(remind.allow("s3:PutObject", object("public", "publications/kkc/latest.json")))
                .isFalse();
        assertThat(remind.allowItems("PutItem", TABLE, "CITY#kkc")).isFalse();
        assertThat(function("publish-summary").allow("sns:Publish", topics + "kaen-prod-reminders"))
                .isFalse();
    }

    @Test
    void auditLedgerSeesAllThatWasDroppedAndPublishesNothing() {
        Permissions audit = function("audit-ledger");
        assertThat(audit.allow("s3:GetObject", object("inbox", "lost/where.csv")))
                .isTrue();
        assertThat(audit.allow("s3:ListBucketVersions", bucket("reference"))).isTrue();
        assertThat(audit.allow("s3:PutObject", object("receipts", "receipts/_audit/2026-11-23/1.json")))
                .isTrue();
        assertThat(audit.allowItems("PutItem", TABLE, "CITY#kkc#UPLOADS")).isTrue();
        assertThat(audit.allow("s3:PutObject", object("inbox", "inbox/kkc/engineering/x.csv")))
                .isFalse();
        assertThat(audit.allow("s3:PutObject", object("public", "publications/kkc/latest.json")))
                .isFalse();
        assertThat(audit.allowItems("PutItem", TABLE, "CITY#kkc#INV#2025")).isFalse();
    }

    @Test
    void aBackfillMayRunAsADistributedMap() {
        String states = "arn:aws:states:" + Template.REGION + ":" + Template.ACCOUNT + ":";
        Permissions backfill = machine("kaen-prod-backfill");
        assertThat(backfill.allow("states:StartExecution", states + "stateMachine:kaen-prod-backfill"))
                .isTrue();
        for (String action : List.of("states:DescribeExecution", "states:StopExecution")) {
            assertThat(backfill.allow(action, states + "execution:kaen-prod-backfill:1"))
                    .as(action)
                    .isTrue();
            assertThat(backfill.allow(action, states + "execution:another:1"))
                    .as(action)
                    .isFalse();
        }
        assertThat(machine("kaen-prod-redrive")
                        .allow("states:StartExecution", states + "stateMachine:kaen-prod-backfill"))
                .isFalse();
    }

    @Test
    void noRoleDeletesReadsTheWholeTableOrChangesWhatIsDeployed() {
        for (String role : template.resources("AWS::IAM::Role").keySet()) {
            Permissions permissions = Permissions.ofRole(template, role);
            for (String action : List.of("Scan", "DeleteItem", "DeleteTable", "UpdateTable")) {
                assertThat(permissions.allowItems(action, TABLE, "CITY#kkc"))
                        .as("%s %s", role, action)
                        .isFalse();
            }
            for (String bucket : List.of("inbox", "receipts", "reference", "public")) {
                String key = object(bucket, bucket + "/kkc/engineering/x");
                for (String action :
                        List.of("s3:DeleteObjectVersion", "s3:BypassGovernanceRetention", "s3:PutObjectAcl")) {
                    assertThat(permissions.allow(action, key))
                            .as("%s %s %s", role, action, bucket)
                            .isFalse();
                }
                assertThat(permissions.allow("s3:PutBucketPolicy", bucket(bucket)))
                        .isFalse();
                assertThat(permissions.allow("s3:PutLifecycleConfiguration", bucket(bucket)))
                        .isFalse();
            }
            assertThat(permissions.allow("iam:PassRole", "*")).as(role).isFalse();
        }
    }

    @Test
    void aDepartmentDropsAndTakesBackItsOwnFilesAndReadsItsReceipts() {
        Permissions engineering = drop("engineering");
        String own = object("inbox", "inbox/kkc/engineering/2568/ไฟฟ้า (2).xlsx");
        assertThat(engineering.allow("s3:PutObject", own)).isTrue();
        assertThat(engineering.allow("s3:DeleteObject", own)).isTrue();
        assertThat(engineering.allow("s3:GetObject", object("receipts", "receipts/kkc/engineering/x/receipt.json")))
                .isTrue();
        assertThat(engineering.allow("s3:ListBucket", bucket("inbox"), prefix("inbox/kkc/engineering/")))
                .isTrue();
    }

    @Test
    void aDepartmentSeesAndTouchesNothingOfAnother() {
        Permissions engineering = drop("engineering");
        for (String folder : List.of("kkc/public-health", "kkc/engineering-2", "kkc", "ubon/engineering")) {
            for (String action : List.of("s3:PutObject", "s3:GetObject", "s3:GetObjectVersion", "s3:DeleteObject")) {
                assertThat(engineering.allow(action, object("inbox", "inbox/" + folder + "/x.csv")))
                        .as("%s %s", action, folder)
                        .isFalse();
                assertThat(engineering.allow(action, object("receipts", "receipts/" + folder + "/x.csv")))
                        .as("%s %s", action, folder)
                        .isFalse();
            }
            assertThat(engineering.allow("s3:ListBucket", bucket("inbox"), prefix("inbox/" + folder + "/")))
                    .as(folder)
                    .isFalse();
        }
        assertThat(engineering.allow("s3:ListBucket", bucket("inbox"))).isFalse();
        assertThat(engineering.allow("s3:PutObject", object("receipts", "receipts/kkc/engineering/x/receipt.json")))
                .isFalse();
        assertThat(engineering.allow("s3:PutObject", object("reference", "reference/kkc/profile.json")))
                .isFalse();
        assertThat(engineering.allowItems("GetItem", TABLE, "CITY#kkc")).isFalse();
    }

    @Test
    void aRoleIsTakenOnlyByAClerkOfThatDepartmentWhoSignedInWithASecondFactor() {
        Permissions trust = Permissions.toAssume(template, roleId("kaen-prod-drop-kkc-engineering"));
        assertThat(trust.allow("sts:AssumeRole", "", clerk("kkc/engineering", true)))
                .isTrue();
        assertThat(trust.allow("sts:AssumeRole", "", clerk("kkc/public-health", true)))
                .isFalse();
        assertThat(trust.allow("sts:AssumeRole", "", clerk("kkc/engineering", false)))
                .isFalse();
        assertThat(trust.allow("sts:AssumeRole", "", Map.of("aws:MultiFactorAuthPresent", List.of("true"))))
                .isFalse();
    }

    @Test
    void clerksThemselvesMayTakeARoleAndNothingMore() {
        String group = template.resources("AWS::IAM::Group").keySet().iterator().next();
        Permissions clerks = Permissions.ofRole(template, group);
        String account = "arn:aws:iam::" + Template.ACCOUNT;
        assertThat(clerks.allow("sts:AssumeRole", account + ":role/kaen-prod-drop-kkc-engineering"))
                .isTrue();
        assertThat(clerks.allow("sts:AssumeRole", account + ":role/Administrator"))
                .isFalse();
        assertThat(clerks.allow("s3:PutObject", object("inbox", "inbox/kkc/engineering/x.csv")))
                .isFalse();
        assertThat(clerks.allow("iam:TagUser", account + ":user/${aws:username}"))
                .isFalse();
        assertThat(clerks.allow("iam:ChangePassword", account + ":user/somebody-else"))
                .isFalse();
    }

    @Test
    void everythingIsAllowedOnEveryResourceOnlyWhereAwsKnowsNoOther() {
        template.resources("AWS::IAM::Policy").forEach((id, policy) -> {
            for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
                assertThat(template.texts(statement.path("Action"))).as(id).noneMatch(action -> action.contains("*"));
                if (template.texts(statement.path("Resource")).contains("*")) {
                    assertThat(template.texts(statement.path("Action")))
                            .as(id)
                            .allMatch(action -> action.startsWith("xray:") || action.startsWith("logs:"));
                }
            }
        });
    }

    @Test
    void everyFunctionMayReachEverythingItIsTold() {
        for (Function function : KAEN.functions()) {
            String all = function(function.name()).statements().toString();
            assertThat(function.environment().entrySet())
                    .as(function.name())
                    .filteredOn(setting -> !setting.getKey().equals("KAEN_COUNTED"))
                    .allSatisfy(setting -> assertThat(all).contains(setting.getValue()));
        }
    }

    private static Permissions function(String name) {
        JsonNode function = template.resource("AWS::Lambda::Function", "FunctionName", "kaen-prod-" + name);
        return Permissions.ofRole(
                template, function.path("Role").path("Fn::GetAtt").path(0).asText());
    }

    private static Permissions machine(String name) {
        JsonNode machine = template.resource("AWS::StepFunctions::StateMachine", "StateMachineName", name);
        return Permissions.ofRole(
                template, machine.path("RoleArn").path("Fn::GetAtt").path(0).asText());
    }

    private static Permissions drop(String department) {
        return Permissions.ofRole(template, roleId("kaen-prod-drop-kkc-" + department));
    }

    private static String roleId(String name) {
        return template.resources("AWS::IAM::Role").entrySet().stream()
                .filter(role -> role.getValue().path("RoleName").asText().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> clerk(String tag, boolean secondFactor) {
        return Map.of(
                "aws:PrincipalTag/kaen-drop",
                List.of(tag),
                "aws:MultiFactorAuthPresent",
                List.of(String.valueOf(secondFactor)));
    }

    private static Map<String, List<String>> prefix(String prefix) {
        return Map.of("s3:prefix", List.of(prefix));
    }

    private static String bucket(String name) {
        return "arn:aws:s3:::kaen-prod-" + name;
    }

    private static String object(String bucket, String key) {
        return bucket(bucket) + "/" + key;
    }
}
