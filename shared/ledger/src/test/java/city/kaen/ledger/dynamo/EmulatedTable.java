package city.kaen.ledger.dynamo;

import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tables on one emulator, which ends with the tests.
public final class EmulatedTable {
    private static final DynamoDbEmulator EMULATOR = emulator();
    private static final DynamoDbClient CLIENT = client();
    private static final AtomicInteger TABLES = new AtomicInteger();

    private EmulatedTable() {}

    /// A ledger over a table of its own.
    static DynamoLedger empty() {
        return new DynamoLedger(CLIENT, emptyTable());
    }

    /// The name of a table of one's own.
    public static String emptyTable() {
        String name = "kaen-" + TABLES.incrementAndGet();
        CLIENT.createTable(TableSchema.createTable(name));
        return name;
    }

    /// A client each of whose calls goes past the interceptors.
    public static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(EMULATOR.endpoint())
                .region(Region.AP_SOUTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("kaen", "kaen")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(overrides -> {
                    for (ExecutionInterceptor interceptor : interceptors) {
                        overrides.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
    }

    private static DynamoDbEmulator emulator() {
        DynamoDbEmulator emulator = DynamoDbEmulator.start(Options.passing());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(emulator::close));
        return emulator;
    }
}
