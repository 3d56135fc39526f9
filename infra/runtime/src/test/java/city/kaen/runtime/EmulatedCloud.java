package city.kaen.runtime;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Settings;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.topology.Bucket;
import city.kaen.topology.Table;
import city.kaen.topology.Topology;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// Emulators with the buckets and the table of a topology.
record EmulatedCloud(S3Emulator s3Emulator, DynamoDbEmulator dynamoDbEmulator, S3Client s3) implements AutoCloseable {
    static EmulatedCloud start(Topology topology) {
        S3Emulator s3Emulator = S3Emulator.start(Options.passing());
        DynamoDbEmulator dynamoDbEmulator = DynamoDbEmulator.start(Options.passing());
        Map<String, String> settings = settings(s3Emulator.endpoint(), dynamoDbEmulator.endpoint());
        S3Client s3 = AwsClients.s3(new Settings(settings));
        for (Bucket bucket : topology.buckets()) {
            s3.createBucket(request -> request.bucket(bucket.name()));
            if (bucket.versioned()) {
                s3.putBucketVersioning(request -> request.bucket(bucket.name())
                        .versioningConfiguration(versions -> versions.status(BucketVersioningStatus.ENABLED)));
            }
        }
        try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(new Settings(settings))) {
            Table table = topology.table();
            dynamoDb.createTable(request -> request.tableName(table.name())
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(List.of(text(table.partitionKey()), text(table.sortKey())))
                    .keySchema(List.of(key(table.partitionKey(), KeyType.HASH), key(table.sortKey(), KeyType.RANGE))));
        }
        return new EmulatedCloud(s3Emulator, dynamoDbEmulator, s3);
    }

    /// What a function is told of the cloud.
    Map<String, String> settings() {
        return settings(s3Emulator.endpoint(), dynamoDbEmulator.endpoint());
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
        s3Emulator.close();
        dynamoDbEmulator.close();
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
