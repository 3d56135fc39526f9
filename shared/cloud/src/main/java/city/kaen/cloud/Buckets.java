package city.kaen.cloud;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/// Makes buckets where no infrastructure code does: on emulators and on clouds given by address.
public final class Buckets {
    private static final String WITHOUT_CONSTRAINT = "us-east-1";

    private Buckets() {}

    /// Makes a bucket in the client's region.
    public static void make(S3Client s3, String name, boolean versioned) {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(name);
        String region = s3.serviceClientConfiguration().region().id();
        if (!region.equals(WITHOUT_CONSTRAINT)) {
            request.createBucketConfiguration(CreateBucketConfiguration.builder()
                    .locationConstraint(region)
                    .build());
        }
        s3.createBucket(request.build());
        if (versioned) {
            s3.putBucketVersioning(versioning -> versioning
                    .bucket(name)
                    .versioningConfiguration(status -> status.status(BucketVersioningStatus.ENABLED)));
        }
    }
}
