package city.kaen.endpoint;

import city.kaen.emulators.NamedCloud;
import city.kaen.endpoint.Capabilities.Capability;
import city.kaen.endpoint.Capabilities.Probe;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Tries what Kaen asks of DynamoDB, in a table of its own.
final class DynamoDbProbes {
    private static final String ABSENT = "attribute_not_exists(pk)";
    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 40;

    private final DynamoDbClient dynamoDb;
    private final String table = NamedCloud.unique();

    DynamoDbProbes(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    Map<Capability, Probe> all() {
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
        Map<Capability, Probe> all = new LinkedHashMap<>();
        all.put(
                new Capability(
                        "conditional-writes",
                        true,
                        "DynamoDB ignores conditions: two runs would overwrite each other, and Kaen cannot be run there"),
                this::conditionalWrites);
        all.put(
                new Capability(
                        "transactions",
                        true,
                        "DynamoDB writes a part of a transaction whose condition fails, or knows none: Kaen cannot be"
                                + " run there"),
                this::transactions);
        all.put(
                new Capability(
                        "consumed-capacity",
                        false,
                        "DynamoDB does not tell consumed capacity: what runs cost is not told; nothing else is lost"),
                this::consumedCapacity);
        all.put(
                new Capability(
                        "atomic-writes",
                        false,
                        "DynamoDB lets writes of one item that come at once pass each other: where several functions run"
                                + " at once, what one wrote is lost. For a trial alone"),
                this::atomicWrites);
        return all;
    }

    /// What a cloud gets wrong only now and then is looked for until it is found, or for so many rounds.
    private boolean atomicWrites() {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "e" + round;
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                threads.invokeAll(Collections.nCopies(AT_ONCE, Executors.callable(() -> count(key))));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Map<String, AttributeValue> counted = dynamoDb.getItem(
                            request -> request.tableName(table).key(item(key)).consistentRead(true))
                    .item();
            if (!AttributeValue.fromN(Integer.toString(AT_ONCE)).equals(counted.get("n"))) {
                return false;
            }
        }
        return true;
    }

    private void count(String key) {
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(item(key))
                .updateExpression("ADD n :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }

    private boolean conditionalWrites() {
        put("a");
        try {
            dynamoDb.putItem(request -> request.tableName(table).item(item("a")).conditionExpression(ABSENT));
            return false;
        } catch (ConditionalCheckFailedException e) {
            return true;
        }
    }

    private boolean transactions() {
        put("b");
        try {
            dynamoDb.transactWriteItems(request -> request.transactItems(List.of(written("c"), written("b"))));
            return false;
        } catch (TransactionCanceledException e) {
            return !dynamoDb.getItem(
                            request -> request.tableName(table).key(item("c")).consistentRead(true))
                    .hasItem();
        }
    }

    private boolean consumedCapacity() {
        return dynamoDb.putItem(request -> request.tableName(table)
                                .item(item("d"))
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                        .consumedCapacity()
                != null;
    }

    private void put(String key) {
        dynamoDb.putItem(request -> request.tableName(table).item(item(key)));
    }

    private TransactWriteItem written(String key) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item(key)).conditionExpression(ABSENT))
                .build();
    }

    private static Map<String, AttributeValue> item(String key) {
        return Map.of("pk", AttributeValue.fromS(key));
    }
}
