package city.kaen.ledger.dynamo;

import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tables on one emulator, which ends with the tests.
final class EmulatedTable {
    private static final DynamoDbClient CLIENT = client();
    private static final AtomicInteger TABLES = new AtomicInteger();

    private EmulatedTable() {}

    /// A ledger over a table of its own.
    static DynamoLedger empty() {
        String name = "kaen-" + TABLES.incrementAndGet();
        CLIENT.createTable(TableSchema.createTable(name));
        return new DynamoLedger(CLIENT, name);
    }

    private static DynamoDbClient client() {
        DynamoDbEmulator emulator = DynamoDbEmulator.start(Options.passing());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(emulator::close));
        return DynamoDbClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.AP_SOUTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("kaen", "kaen")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
