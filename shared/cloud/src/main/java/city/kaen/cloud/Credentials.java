package city.kaen.cloud;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// Credentials and region where the settings name them, as the embedded cloud does. On AWS the SDK's own chain is used,
/// which also knows session tokens; so a setting with a session token is left to it.
final class Credentials {
    private Credentials() {}

    static Optional<AwsCredentialsProvider> of(Settings settings) {
        if (settings.find("AWS_SESSION_TOKEN").isPresent()) {
            return Optional.empty();
        }
        return settings.find("AWS_ACCESS_KEY_ID")
                .flatMap(id -> settings.find("AWS_SECRET_ACCESS_KEY")
                        .map(secret -> StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret))));
    }

    static Optional<Region> region(Settings settings) {
        return settings.find("AWS_REGION").map(Region::of);
    }
}
