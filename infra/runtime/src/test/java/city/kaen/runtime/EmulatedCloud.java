package city.kaen.runtime;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Buckets;
import city.kaen.cloud.Settings;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.NamedCloud;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.topology.Bucket;
import city.kaen.topology.Table;
import city.kaen.topology.Topology;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

/// The buckets and the table of a topology, on emulators or on the cloud that the tests are told to run against.
///
/// @param settings what a function is told of the cloud
/// @param emulators what was started for it, if anything was
record EmulatedCloud(Map<String, String> settings, S3Client s3, List<AutoCloseable> emulators)
        implements AutoCloseable {
    static EmulatedCloud start(Topology topology) {
        return NamedCloud.find()
                .map(settings -> make(topology, settings, List.of()))
                .orElseGet(() -> emulated(topology));
    }

    /// Always on emulators.
    static EmulatedCloud emulated(Topology topology) {
        S3Emulator s3 = S3Emulator.start(Options.passing());
        DynamoDbEmulator dynamoDb = DynamoDbEmulator.start(Options.passing());
        return make(topology, settings(s3.endpoint(), dynamoDb.endpoint()), List.of(s3, dynamoDb));
    }

    private static EmulatedCloud make(Topology topology, Map<String, String> settings, List<AutoCloseable> emulators) {
        S3Client s3 = AwsClients.s3(new Settings(settings));
        for (Bucket bucket : topology.buckets()) {
            Buckets.make(s3, bucket.name(), bucket.versioned());
        }
        try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(new Settings(settings))) {
            Table table = topology.table();
            dynamoDb.createTable(request -> request.tableName(table.name())
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(List.of(text(table.partitionKey()), text(table.sortKey())))
                    .keySchema(List.of(key(table.partitionKey(), KeyType.HASH), key(table.sortKey(), KeyType.RANGE))));
            dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
        }
        return new EmulatedCloud(settings, s3, emulators);
    }

    URI endpoint(String service) {
        return URI.create(Objects.requireNonNull(settings.get("AWS_ENDPOINT_URL_" + service)));
    }

    static Map<String, String> settings(URI s3, URI dynamoDb) {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", s3.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
                "AWS_REGION", "ap-southeast-7",
                "AWS_ACCESS_KEY_ID", "kaen",
                "AWS_SECRET_ACCESS_KEY", "kaen");
    }

    @Override
    public void close() {
        s3.close();
        for (AutoCloseable emulator : emulators) {
            try {
                emulator.close();
            } catch (Exception e) {
                throw new IllegalStateException("an emulator did not end", e);
            }
        }
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
