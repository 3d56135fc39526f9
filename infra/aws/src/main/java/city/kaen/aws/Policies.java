package city.kaen.aws;

import city.kaen.topology.Grant;
import city.kaen.topology.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// Says a grant of the topology in the words of IAM.
final class Policies {
    private static final List<String> READ_ITEMS =
            List.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
    private static final List<String> WRITE_ITEMS =
            List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:BatchWriteItem");
    private static final List<String> PUT_ITEMS = List.of("dynamodb:PutItem", "dynamodb:BatchWriteItem");
    private static final List<String> CHANGE_ITEMS = List.of("dynamodb:UpdateItem");
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private Policies() {}

    static List<PolicyStatement> of(Grant grant, Table table, Stack stack) {
        return switch (grant) {
            case Grant.Objects objects -> objects(objects, stack);
            case Grant.Items items -> items(items, table, stack);
            case Grant.Messages messages -> List.of(allow(List.of("sns:Publish"), arn(stack, "sns", messages.topic())));
        };
    }

    static String bucketArn(Stack stack, String bucket) {
        return "arn:" + stack.getPartition() + ":s3:::" + bucket;
    }

    static String tableArn(Stack stack, String table) {
        return arn(stack, "dynamodb", "table/" + table);
    }

    static String arn(Stack stack, String service, String resource) {
        return "arn:" + stack.getPartition() + ":" + service + ":" + stack.getRegion() + ":" + stack.getAccount() + ":"
                + resource;
    }

    /// Listing is not narrowed to the prefix: without it S3 answers 403 instead of 404 for what is not there, and a
    /// function's bucket holds nothing but the one prefix.
    private static List<PolicyStatement> objects(Grant.Objects grant, Stack stack) {
        String bucket = bucketArn(stack, grant.bucket());
        String keys = bucket + "/" + grant.prefix() + "*";
        return switch (grant.access()) {
            case READ ->
                List.of(
                        allow(List.of("s3:GetObject", "s3:GetObjectVersion"), keys),
                        allow(List.of("s3:ListBucket", "s3:ListBucketVersions"), bucket));
            case WRITE -> List.of(allow(List.of("s3:PutObject"), keys));
            case PUT, CHANGE -> throw new IllegalArgumentException("S3 does not know to " + grant.access() + " alone");
        };
    }

    private static List<PolicyStatement> items(Grant.Items grant, Table table, Stack stack) {
        String arn = tableArn(stack, table.name());
        List<String> actions = switch (grant.access()) {
            case READ -> READ_ITEMS;
            case WRITE -> WRITE_ITEMS;
            case PUT -> PUT_ITEMS;
            case CHANGE -> CHANGE_ITEMS;
        };
        List<PolicyStatement> statements = new ArrayList<>();
        PolicyStatement allowed = allow(actions, arn);
        allowed.addCondition("ForAllValues:StringLike", Map.of(LEADING_KEYS, grant.partitions()));
        statements.add(allowed);
        if (!grant.except().isEmpty()) {
            PolicyStatement refused = PolicyStatement.Builder.create()
                    .effect(Effect.DENY)
                    .actions(actions)
                    .resources(List.of(arn))
                    .build();
            refused.addCondition("ForAnyValue:StringLike", Map.of(LEADING_KEYS, grant.except()));
            statements.add(refused);
        }
        return statements;
    }

    static PolicyStatement allow(List<String> actions, String... resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resources))
                .build();
    }
}
