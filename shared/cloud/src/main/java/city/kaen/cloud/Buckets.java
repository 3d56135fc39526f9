package city.kaen.cloud;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/// Makes buckets where no infrastructure code does: on emulators and on clouds given by address.
public final class Buckets {
    private static final String WITHOUT_CONSTRAINT = "us-east-1";

    private Buckets() {}

    /// Makes a bucket in the client's region. Where it stands already, as it does when a call was repeated whose answer
    /// was lost, only what it lacks is made.
    public static void make(S3Client s3, String name, boolean versioned) {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(name);
        String region = s3.serviceClientConfiguration().region().id();
        if (!region.equals(WITHOUT_CONSTRAINT)) {
            request.createBucketConfiguration(CreateBucketConfiguration.builder()
                    .locationConstraint(region)
                    .build());
        }
        try {
            s3.createBucket(request.build());
        } catch (BucketAlreadyOwnedByYouException e) {
            // It stands, but may have been left without versions.
        }
        if (versioned) {
            s3.putBucketVersioning(versioning -> versioning
                    .bucket(name)
                    .versioningConfiguration(status -> status.status(BucketVersioningStatus.ENABLED)));
        }
    }
}
