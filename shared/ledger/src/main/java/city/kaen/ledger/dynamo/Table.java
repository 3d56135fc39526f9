package city.kaen.ledger.dynamo;

import city.kaen.ledger.Capacity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The table as the ledger uses it: a few calls, consistent reads, and a meter on every one of them.
final class Table {
    private static final int LARGEST_WRITE_BATCH = 25;
    private static final int LARGEST_READ_BATCH = 100;
    private static final int LARGEST_TRANSACTION = 100;
    private static final int ATTEMPTS = 10;
    private static final String CAME = "came";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    /// A write whose condition fails is charged all the same, for the item that stands there; the answer does not say
    /// how much.
    private static final Capacity REFUSED = new Capacity(BigDecimal.ZERO, BigDecimal.ONE, 1);

    private final DynamoDbClient client;
    private final String name;
    private final AtomicReference<Capacity> spent = new AtomicReference<>(Capacity.NONE);

    Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    Capacity spent() {
        return spent.get();
    }

    Optional<Map<String, AttributeValue>> get(Place place) {
        var response = client.getItem(request -> request.tableName(name)
                .key(key(place))
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        read(response.consumedCapacity());
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /// The items of those places that have one, in no order.
    List<Map<String, AttributeValue>> get(Collection<Place> places) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<Place> all = List.copyOf(places);
        for (int from = 0; from < all.size(); from += LARGEST_READ_BATCH) {
            List<Map<String, AttributeValue>> keys =
                    all.subList(from, Math.min(all.size(), from + LARGEST_READ_BATCH)).stream()
                            .map(Table::key)
                            .toList();
            Map<String, KeysAndAttributes> wanted = Map.of(
                    name,
                    KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
            for (int attempt = 0; !wanted.isEmpty(); attempt++) {
                pause(attempt);
                Map<String, KeysAndAttributes> now = wanted;
                BatchGetItemResponse response = client.batchGetItem(
                        request -> request.requestItems(now).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
                readAll(response.consumedCapacity());
                items.addAll(response.responses().getOrDefault(name, List.of()));
                wanted = response.unprocessedKeys();
            }
        }
        return items;
    }

    /// Every item of a partition whose sort key begins like the place's, in order.
    List<Map<String, AttributeValue>> query(Place place) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        String condition = place.sort().isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :sk)";
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", text(place.partition()));
        if (!place.sort().isEmpty()) {
            values.put(":sk", text(place.sort()));
        }
        Map<String, AttributeValue> next = Map.of();
        do {
            QueryRequest.Builder request = QueryRequest.builder()
                    .tableName(name)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(values)
                    .consistentRead(true)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
            if (!next.isEmpty()) {
                request.exclusiveStartKey(next);
            }
            QueryResponse response = client.query(request.build());
            read(response.consumedCapacity());
            items.addAll(response.items());
            next = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
        } while (!next.isEmpty());
        return items;
    }

    /// The sort key of the first item of a partition that stands after a place.
    Optional<String> firstAfter(Place place) {
        QueryResponse response = client.query(request -> request.tableName(name)
                .keyConditionExpression("pk = :pk AND sk > :sk")
                .expressionAttributeValues(Map.of(":pk", text(place.partition()), ":sk", text(place.sort())))
                .projectionExpression("sk")
                .limit(1)
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        read(response.consumedCapacity());
        return response.items().stream()
                .map(item -> item.getOrDefault("sk", text("")).s())
                .findFirst();
    }

    void put(Place place, Map<String, AttributeValue> attributes) {
        var response = client.putItem(request -> request.tableName(name)
                .item(item(place, attributes))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        written(response.consumedCapacity());
    }

    /// Puts an item where none stands.
    ///
    /// @return false if one stood there; it is unchanged
    boolean putIfAbsent(Place place, Map<String, AttributeValue> attributes) {
        try {
            var response = client.putItem(request -> request.tableName(name)
                    .item(item(place, attributes))
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            written(response.consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            charge(REFUSED);
            return false;
        }
    }

    /// Changes an item if it meets a condition (empty: always).
    ///
    /// @return false if it does not; it is unchanged
    boolean update(
            Place place,
            String expression,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        try {
            var response = client.updateItem(request -> request.tableName(name)
                    .key(key(place))
                    .updateExpression(expression)
                    .conditionExpression(condition.isEmpty() ? null : condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            written(response.consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            charge(REFUSED);
            return false;
        }
    }

    /// Puts an item unless the one that stands there says that it came later.
    ///
    /// @return what it took the place of, if anything; empty if a later one stands there
    Optional<Map<String, AttributeValue>> putUnlessLater(
            Place place, Map<String, AttributeValue> attributes, Instant came) {
        Map<String, AttributeValue> timed = new HashMap<>(attributes);
        AttributeValue at = AttributeValue.fromN(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, came)));
        timed.put(CAME, at);
        try {
            var response = client.putItem(request -> request.tableName(name)
                    .item(item(place, timed))
                    .conditionExpression("attribute_not_exists(#came) OR #came <= :came")
                    .expressionAttributeNames(Map.of("#came", CAME))
                    .expressionAttributeValues(Map.of(":came", at))
                    .returnValues(ReturnValue.ALL_OLD)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            written(response.consumedCapacity());
            return Optional.of(response.hasAttributes() ? response.attributes() : Map.of());
        } catch (ConditionalCheckFailedException e) {
            charge(REFUSED);
            return Optional.empty();
        }
    }

    /// Puts items, whatever stands there; all are there when it returns.
    void putAll(Map<Place, Map<String, AttributeValue>> items) {
        List<WriteRequest> all = new ArrayList<>();
        items.forEach((place, attributes) -> all.add(WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item(place, attributes)).build())
                .build()));
        for (int from = 0; from < all.size(); from += LARGEST_WRITE_BATCH) {
            Map<String, List<WriteRequest>> wanted =
                    Map.of(name, all.subList(from, Math.min(all.size(), from + LARGEST_WRITE_BATCH)));
            for (int attempt = 0; !wanted.isEmpty(); attempt++) {
                pause(attempt);
                Map<String, List<WriteRequest>> now = wanted;
                BatchWriteItemResponse response = client.batchWriteItem(
                        request -> request.requestItems(now).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
                writtenAll(response.consumedCapacity());
                wanted = response.unprocessedItems();
            }
        }
    }

    /// Puts each item where none stands; several of them together, so that all are seen or none. Only if some stand
    /// there already are the others put one by one.
    void putAllIfAbsent(Map<Place, Map<String, AttributeValue>> items) {
        List<Place> places = List.copyOf(items.keySet());
        for (int from = 0; from < places.size(); from += LARGEST_TRANSACTION) {
            Map<Place, Map<String, AttributeValue>> some = new LinkedHashMap<>();
            places.subList(from, Math.min(places.size(), from + LARGEST_TRANSACTION))
                    .forEach(place -> some.put(place, items.getOrDefault(place, Map.of())));
            if (some.size() == 1 || !putTogether(some)) {
                some.forEach(this::putIfAbsent);
            }
        }
    }

    private boolean putTogether(Map<Place, Map<String, AttributeValue>> items) {
        List<TransactWriteItem> puts = new ArrayList<>();
        items.forEach((place, attributes) -> puts.add(TransactWriteItem.builder()
                .put(put -> put.tableName(name)
                        .item(item(place, attributes))
                        .conditionExpression("attribute_not_exists(pk)"))
                .build()));
        try {
            var response = client.transactWriteItems(
                    request -> request.transactItems(puts).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            writtenAll(response.consumedCapacity());
            return true;
        } catch (TransactionCanceledException e) {
            charge(REFUSED);
            return false;
        }
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static Map<String, AttributeValue> key(Place place) {
        return Map.of(TableSchema.PARTITION_KEY, text(place.partition()), TableSchema.SORT_KEY, text(place.sort()));
    }

    private static Map<String, AttributeValue> item(Place place, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(place));
        item.putAll(attributes);
        return item;
    }

    /// Waits a little longer each time the table could not take all of a batch.
    private void pause(int attempt) {
        if (attempt == 0) {
            return;
        }
        if (attempt == ATTEMPTS) {
            throw new IllegalStateException("the table " + name + " did not take a batch in " + ATTEMPTS + " attempts");
        }
        try {
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the table " + name, e);
        }
    }

    private void read(@Nullable ConsumedCapacity consumed) {
        charge(new Capacity(units(consumed), BigDecimal.ZERO, 1));
    }

    private void readAll(List<ConsumedCapacity> consumed) {
        charge(new Capacity(units(consumed), BigDecimal.ZERO, 1));
    }

    private void written(@Nullable ConsumedCapacity consumed) {
        charge(new Capacity(BigDecimal.ZERO, units(consumed), 1));
    }

    private void writtenAll(List<ConsumedCapacity> consumed) {
        charge(new Capacity(BigDecimal.ZERO, units(consumed), 1));
    }

    private void charge(Capacity capacity) {
        spent.accumulateAndGet(capacity, Capacity::plus);
    }

    private static BigDecimal units(List<ConsumedCapacity> consumed) {
        return consumed.stream().map(Table::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal units(@Nullable ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(consumed.capacityUnits());
    }
}
