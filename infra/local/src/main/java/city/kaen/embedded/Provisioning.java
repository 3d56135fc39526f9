package city.kaen.embedded;

import city.kaen.cloud.Buckets;
import city.kaen.topology.Bucket;
import city.kaen.topology.Table;
import city.kaen.topology.Topology;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

/// Makes the buckets and the table of a topology where they do not stand yet.
public final class Provisioning {
    private Provisioning() {}

    /// Makes the buckets.
    public static void buckets(Topology topology, S3Client s3) {
        Set<String> standing = new TreeSet<>();
        s3.listBuckets().buckets().forEach(bucket -> standing.add(bucket.name()));
        for (Bucket bucket : topology.buckets()) {
            // One that stands may have been left without versions by a start that ended in between.
            if (bucket.versioned() || !standing.contains(bucket.name())) {
                Buckets.make(s3, bucket.name(), bucket.versioned());
            }
        }
    }

    /// Makes the table and returns once it can be used.
    public static void table(Table table, DynamoDbClient dynamoDb) {
        try {
            dynamoDb.createTable(CreateTableRequest.builder()
                    .tableName(table.name())
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text(table.partitionKey()), text(table.sortKey()))
                    .keySchema(key(table.partitionKey(), KeyType.HASH), key(table.sortKey(), KeyType.RANGE))
                    .build());
        } catch (ResourceInUseException e) {
            // It stands already: the data of an earlier run, or a call that was repeated.
        }
        dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
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
