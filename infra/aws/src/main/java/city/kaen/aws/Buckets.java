package city.kaen.aws;

import city.kaen.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.NoncurrentVersionTransition;
import software.amazon.awscdk.services.s3.ObjectLockRetention;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/// The buckets, each encrypted, reached by TLS only, closed to the public, its requests logged.
///
/// None is emptied or deleted with the stack: the buckets are the truth.
record Buckets(Map<String, Bucket> byName) {
    private static final int UNFINISHED_UPLOAD_DAYS = 7;
    private static final int COLD_DAYS = 90;
    private static final int ACCESS_LOG_DAYS = 400;

    Buckets {
        byName = Map.copyOf(byName);
    }

    Bucket get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    static Buckets render(Construct scope, Stage stage, Topology topology) {
        Bucket log = closed(scope, "AccessLog", stage.named("access-log"))
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(ACCESS_LOG_DAYS))
                        .build()))
                .build();
        Map<String, Bucket> buckets = new LinkedHashMap<>();
        for (city.kaen.topology.Bucket bucket : topology.buckets()) {
            String name = bucket.name();
            boolean inbox = name.equals(topology.names().inbox());
            Bucket.Builder rendering = closed(
                            scope, KaenStack.id(name.substring(stage.prefix().length()), "bucket"), name)
                    .versioned(bucket.versioned())
                    .lifecycleRules(List.of(inbox ? coldLater() : tidy()))
                    .serverAccessLogsBucket(log)
                    .serverAccessLogsPrefix(name + "/");
            if (inbox && stage.inboxLockDays() > 0) {
                rendering
                        .objectLockEnabled(true)
                        .objectLockDefaultRetention(
                                ObjectLockRetention.governance(Duration.days(stage.inboxLockDays())));
            }
            buckets.put(name, rendering.build());
        }
        return new Buckets(buckets);
    }

    private static Bucket.Builder closed(Construct scope, String id, String name) {
        return Bucket.Builder.create(scope, id)
                .bucketName(name)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .removalPolicy(RemovalPolicy.RETAIN);
    }

    private static LifecycleRule tidy() {
        return LifecycleRule.builder()
                .abortIncompleteMultipartUploadAfter(Duration.days(UNFINISHED_UPLOAD_DAYS))
                .build();
    }

    /// Every version is kept for good; what nobody reads moves where it costs less. S3 leaves small files where they
    /// are.
    private static LifecycleRule coldLater() {
        return LifecycleRule.builder()
                .abortIncompleteMultipartUploadAfter(Duration.days(UNFINISHED_UPLOAD_DAYS))
                .transitions(List.of(Transition.builder()
                        .storageClass(StorageClass.INTELLIGENT_TIERING)
                        .transitionAfter(Duration.days(COLD_DAYS))
                        .build()))
                .noncurrentVersionTransitions(List.of(NoncurrentVersionTransition.builder()
                        .storageClass(StorageClass.INTELLIGENT_TIERING)
                        .transitionAfter(Duration.days(COLD_DAYS))
                        .build()))
                .build();
    }
}
