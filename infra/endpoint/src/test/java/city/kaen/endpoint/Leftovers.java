package city.kaen.endpoint;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.emulators.NamedCloud;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/// What the tests made in a cloud.
final class Leftovers {
    private Leftovers() {}

    /// Removes it, and nothing that others made.
    static void remove(Settings settings) {
        try (S3Client s3 = AwsClients.s3(settings);
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings)) {
            List<String> buckets = s3.listBuckets().buckets().stream()
                    .map(Bucket::name)
                    .filter(Leftovers::ours)
                    .toList();
            for (String bucket : buckets) {
                for (ObjectStore.Version version : new S3ObjectStore(s3).versions(bucket, "")) {
                    s3.deleteObject(
                            request -> request.bucket(bucket).key(version.key()).versionId(version.versionId()));
                }
                s3.deleteBucket(request -> request.bucket(bucket));
            }
            dynamoDb.listTablesPaginator().tableNames().stream()
                    .filter(Leftovers::ours)
                    .toList()
                    .forEach(table -> dynamoDb.deleteTable(request -> request.tableName(table)));
        }
    }

    private static boolean ours(String name) {
        return name.startsWith(NamedCloud.prefix());
    }
}
