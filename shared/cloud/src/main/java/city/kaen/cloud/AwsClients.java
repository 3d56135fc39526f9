package city.kaen.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The AWS clients of one function, built once at start.
///
/// Region and credentials come the SDK's usual way. Where a setting names an endpoint (`AWS_ENDPOINT_URL_S3`,
/// `AWS_ENDPOINT_URL_DYNAMODB`, or `AWS_ENDPOINT_URL` for both), that is used, with path-style S3 addresses.
public final class AwsClients {
    /// DynamoDB answers within milliseconds. A call that hangs is given up and repeated well within a function's time.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    static {
        // The clients speak to SLF4J, for which no logger is shipped. Its notice of that would stand as three lines of
        // plain text before a function's own lines, which are JSON.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private AwsClients() {}

    public static S3Client s3(Settings settings) {
        Optional<String> named = settings.find("AWS_ENDPOINT_URL_S3").or(() -> settings.find("AWS_ENDPOINT_URL"));
        var builder = S3Client.builder().httpClientBuilder(http(named));
        named.ifPresent(endpoint -> builder.endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                // What stands in for S3 need not know its newer ways of sending and checking content.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false)));
        Credentials.of(settings).ifPresent(builder::credentialsProvider);
        Credentials.region(settings).ifPresent(builder::region);
        return builder.build();
    }

    public static DynamoDbClient dynamoDb(Settings settings) {
        Optional<String> named = settings.find("AWS_ENDPOINT_URL_DYNAMODB").or(() -> settings.find("AWS_ENDPOINT_URL"));
        var builder = DynamoDbClient.builder().httpClientBuilder(http(named));
        named.ifPresent(endpoint -> builder.endpointOverride(URI.create(endpoint)));
        Credentials.of(settings).ifPresent(builder::credentialsProvider);
        Credentials.region(settings).ifPresent(builder::region);
        return builder.build();
    }

    /// An endpoint that is named is reached as it is named: a proxy of the environment does not know it.
    private static UrlConnectionHttpClient.Builder http(Optional<String> endpoint) {
        UrlConnectionHttpClient.Builder builder =
                UrlConnectionHttpClient.builder().socketTimeout(LONGEST_SILENCE);
        return endpoint.isEmpty()
                ? builder
                : builder.proxyConfiguration(ProxyConfiguration.builder()
                        .useEnvironmentVariablesValues(false)
                        .useSystemPropertyValues(false)
                        .build());
    }
}
