package city.kaen.aws;

import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.FilterRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.LambdaConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.S3KeyFilterProperty;

/// What buckets tell the functions of. Written into the bucket itself: the CDK's own way would add a helper function
/// that is not ours to check.
final class Notifications {
    private Notifications() {}

    static void render(Stack stack, Topology topology, Buckets buckets, Functions functions) {
        for (city.kaen.topology.Bucket bucket : topology.buckets()) {
            List<LambdaConfigurationProperty> told = new ArrayList<>();
            CfnBucket rendered = (CfnBucket)
                    Objects.requireNonNull(buckets.get(bucket.name()).getNode().getDefaultChild());
            for (Functions.Deployed function : functions.all()) {
                for (Trigger trigger : function.described().triggers()) {
                    switch (trigger) {
                        case Trigger.Objects objects -> {
                            if (objects.bucket().equals(bucket.name())) {
                                rendered.getNode().addDependency(permission(stack, bucket.name(), function));
                                told.addAll(configurations(objects, function));
                            }
                        }
                        case Trigger.Schedule ignored -> {}
                    }
                }
            }
            if (!told.isEmpty()) {
                rendered.setNotificationConfiguration(NotificationConfigurationProperty.builder()
                        .lambdaConfigurations(told)
                        .build());
            }
        }
    }

    private static CfnPermission permission(Stack stack, String bucket, Functions.Deployed function) {
        return CfnPermission.Builder.create(stack, function.id() + "ToldByS3")
                .action("lambda:InvokeFunction")
                .functionName(function.alias().getFunctionArn())
                .principal("s3.amazonaws.com")
                .sourceAccount(stack.getAccount())
                .sourceArn(Policies.bucketArn(stack, bucket))
                .build();
    }

    private static List<LambdaConfigurationProperty> configurations(
            Trigger.Objects objects, Functions.Deployed function) {
        List<LambdaConfigurationProperty> configurations = new ArrayList<>();
        if (objects.created()) {
            configurations.add(configuration("s3:ObjectCreated:*", objects, function));
        }
        if (objects.removed()) {
            configurations.add(configuration("s3:ObjectRemoved:*", objects, function));
        }
        return configurations;
    }

    private static LambdaConfigurationProperty configuration(
            String event, Trigger.Objects objects, Functions.Deployed function) {
        return LambdaConfigurationProperty.builder()
                .event(event)
                .function(function.alias().getFunctionArn())
                .filter(NotificationFilterProperty.builder()
                        .s3Key(S3KeyFilterProperty.builder()
                                .rules(List.of(FilterRuleProperty.builder()
                                        .name("prefix")
                                        .value(objects.prefix())
                                        .build()))
                                .build())
                        .build())
                .build();
    }
}
