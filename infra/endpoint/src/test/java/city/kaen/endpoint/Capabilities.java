package city.kaen.endpoint;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Buckets;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.emulators.NamedCloud;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.s3.S3Client;

/// What Kaen asks of S3 and DynamoDB beyond the plain, and which of it a cloud does not do.
final class Capabilities {
    private static final String ABSENT = "attribute_not_exists(pk)";

    /// Each by its word, with what is lost without it.
    private static final Map<String, String> WHAT = Map.of(
            "versioning", "S3 keeps no versions: files cannot be told from their corrections; most of the suite fails",
            "if-none-match", "S3 ignores If-None-Match: two runs may both write a first publication",
            "if-match", "S3 ignores If-Match: two runs may both move the pointer",
            "conditional-writes", "DynamoDB ignores conditions: the ledger is not safe; most of the suite fails",
            "transactions", "DynamoDB does not refuse a transaction whose condition fails: the ledger is not safe",
            "consumed-capacity", "DynamoDB does not tell consumed capacity: costs are not told; nothing else is lost");

    private Capabilities() {}

    /// One line for people.
    static String told(String capability) {
        return "Lacking: " + capability + ". " + WHAT.get(capability) + ".";
    }

    /// The words of what the cloud does not do.
    static SortedSet<String> lacking(Settings settings) {
        SortedSet<String> lacking = new TreeSet<>(WHAT.keySet());
        try (S3Client s3 = AwsClients.s3(settings);
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings)) {
            lacking.removeAll(ofS3(s3));
            lacking.removeAll(ofDynamoDb(dynamoDb));
        }
        return lacking;
    }

    private static SortedSet<String> ofS3(S3Client s3) {
        SortedSet<String> found = new TreeSet<>();
        String bucket = NamedCloud.unique();
        Buckets.make(s3, bucket, true);
        ObjectStore store = new S3ObjectStore(s3);
        store.put(bucket, "a", bytes("1"), Map.of());
        store.put(bucket, "a", bytes("2"), Map.of());
        s3.deleteObject(request -> request.bucket(bucket).key("a"));
        List<ObjectStore.Version> versions = store.versions(bucket, "a");
        if (versions.size() == 3 && versions.getLast().removed()) {
            found.add("versioning");
        }
        if (store.putIfAbsent(bucket, "b", bytes("1"), Map.of())
                && !store.putIfAbsent(bucket, "b", bytes("2"), Map.of())) {
            found.add("if-none-match");
        }
        store.put(bucket, "c", bytes("1"), Map.of());
        Optional<String> tag = store.head(bucket, "c", "").map(ObjectStore.Head::eTag);
        if (store.putIfMatch(bucket, "c", bytes("2"), Map.of(), tag)
                && !store.putIfMatch(bucket, "c", bytes("3"), Map.of(), tag)) {
            found.add("if-match");
        }
        return found;
    }

    private static SortedSet<String> ofDynamoDb(DynamoDbClient dynamoDb) {
        SortedSet<String> found = new TreeSet<>();
        String table = NamedCloud.unique();
        dynamoDb.createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
        dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table));
        Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"));
        PutItemResponse first = dynamoDb.putItem(
                request -> request.tableName(table).item(item).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        if (first.consumedCapacity() != null) {
            found.add("consumed-capacity");
        }
        try {
            dynamoDb.putItem(request -> request.tableName(table).item(item).conditionExpression(ABSENT));
        } catch (ConditionalCheckFailedException e) {
            found.add("conditional-writes");
        }
        Put again = Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(ABSENT)
                .build();
        try {
            dynamoDb.transactWriteItems(request ->
                    request.transactItems(TransactWriteItem.builder().put(again).build()));
        } catch (TransactionCanceledException e) {
            found.add("transactions");
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
