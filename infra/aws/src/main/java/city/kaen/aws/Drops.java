package city.kaen.aws;

import city.kaen.topology.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Group;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;

/// One role for each department: drop files into its own folder of the inbox, take them back, read its own receipts.
/// And the group of the clerks, who may do nothing but take such a role and look after their own sign-in.
///
/// A clerk takes only the role of the department that the operator wrote into the tag `kaen-drop` of the clerk's user,
/// such as `kkc/engineering`.
final class Drops {
    private static final String TAG = "kaen-drop";
    private static final Duration SESSION = Duration.hours(4);

    private Drops() {}

    static void render(Stack stack, Stage stage, Names names) {
        for (Stage.Drop drop : stage.drops()) {
            role(stack, stage, names, drop);
        }
        clerks(stack, stage);
    }

    private static void role(Stack stack, Stage stage, Names names, Stage.Drop drop) {
        String folder = drop.city() + "/" + drop.department();
        String inbox = Policies.bucketArn(stack, names.inbox());
        String receipts = Policies.bucketArn(stack, names.receipts());
        Role role = Role.Builder.create(stack, KaenStack.id("drop", drop.city(), drop.department()))
                .roleName(drop.roleName(stage.prefix()))
                .description("Drops files of " + folder + " and reads their receipts")
                .assumedBy(new PrincipalWithConditions(new AccountRootPrincipal(), conditions(stage, folder)))
                .maxSessionDuration(SESSION)
                .build();
        role.addToPolicy(Policies.allow(
                List.of(
                        "s3:PutObject",
                        "s3:GetObject",
                        "s3:GetObjectVersion",
                        "s3:DeleteObject",
                        "s3:AbortMultipartUpload",
                        "s3:ListMultipartUploadParts"),
                inbox + "/inbox/" + folder + "/*"));
        role.addToPolicy(Policies.allow(List.of("s3:GetObject"), receipts + "/receipts/" + folder + "/*"));
        role.addToPolicy(listing(inbox, "inbox/" + folder));
        role.addToPolicy(listing(receipts, "receipts/" + folder));
        role.addToPolicy(Policies.allow(List.of("s3:GetBucketLocation"), inbox, receipts));
    }

    private static Map<String, Object> conditions(Stage stage, String folder) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("StringEquals", Map.of("aws:PrincipalTag/" + TAG, folder));
        if (stage.secondFactor()) {
            conditions.put("Bool", Map.of("aws:MultiFactorAuthPresent", "true"));
        }
        return conditions;
    }

    private static PolicyStatement listing(String bucket, String folder) {
        PolicyStatement listing = Policies.allow(List.of("s3:ListBucket", "s3:ListBucketVersions"), bucket);
        listing.addCondition("StringLike", Map.of("s3:prefix", List.of(folder, folder + "/*")));
        return listing;
    }

    private static void clerks(Stack stack, Stage stage) {
        Group group = Group.Builder.create(stack, "Clerks")
                .groupName(stage.named("clerks"))
                .build();
        String account = "arn:" + stack.getPartition() + ":iam::" + stack.getAccount();
        String self = account + ":user/${aws:username}";
        group.addToPolicy(Policies.allow(List.of("sts:AssumeRole"), account + ":role/" + stage.named("drop-*")));
        group.addToPolicy(Policies.allow(
                List.of(
                        "iam:GetUser",
                        "iam:ChangePassword",
                        "iam:ListAccessKeys",
                        "iam:CreateAccessKey",
                        "iam:DeleteAccessKey",
                        "iam:ListMFADevices",
                        "iam:EnableMFADevice"),
                self));
        group.addToPolicy(Policies.allow(List.of("iam:CreateVirtualMFADevice"), account + ":mfa/${aws:username}"));
    }
}
