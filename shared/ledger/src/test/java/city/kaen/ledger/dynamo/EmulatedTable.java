package city.kaen.ledger.dynamo;

import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.NamedCloud;
import city.kaen.emulators.Options;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tables on one emulator, which ends with the tests, or on the cloud that the tests are told to run against.
public final class EmulatedTable {
    private static final Map<String, String> SETTINGS = NamedCloud.find().orElseGet(EmulatedTable::emulator);
    private static final DynamoDbClient CLIENT = client();

    private EmulatedTable() {}

    /// A ledger over a table of its own.
    static DynamoLedger empty() {
        return new DynamoLedger(CLIENT, emptyTable());
    }

    /// The name of a table of one's own.
    public static String emptyTable() {
        String name = NamedCloud.unique();
        CLIENT.createTable(TableSchema.createTable(name));
        CLIENT.waiter().waitUntilTableExists(request -> request.tableName(name));
        return name;
    }

    /// A client each of whose calls goes past the interceptors.
    public static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(setting("AWS_ENDPOINT_URL_DYNAMODB")))
                .region(Region.of(setting("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials()))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(overrides -> {
                    for (ExecutionInterceptor interceptor : interceptors) {
                        overrides.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
    }

    private static AwsCredentials credentials() {
        String key = setting("AWS_ACCESS_KEY_ID");
        String secret = setting("AWS_SECRET_ACCESS_KEY");
        return Optional.ofNullable(SETTINGS.get("AWS_SESSION_TOKEN"))
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(key, secret));
    }

    private static Map<String, String> emulator() {
        DynamoDbEmulator emulator = DynamoDbEmulator.start(Options.passing());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(emulator::close));
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", emulator.endpoint().toString(),
                "AWS_REGION", "ap-southeast-1",
                "AWS_ACCESS_KEY_ID", "kaen",
                "AWS_SECRET_ACCESS_KEY", "kaen");
    }

    private static String setting(String name) {
        return Objects.requireNonNull(SETTINGS.get(name), name);
    }
}
