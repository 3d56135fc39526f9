package city.kaen.ledger.dynamo;

import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.encoding.Digests;
import city.kaen.ledger.encoding.YearBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Inventory years under the digest of their bytes, and the head as one item that is only ever changed by condition.
final class DynamoRevisions implements Revisions {
    private static final String NUMBER = "n";
    private static final String YEARS = "y";
    private static final String TURN = "t";
    private static final String NEXT_TURN = "#t = if_not_exists(#t, :zero) + :one";
    private static final String HELD = "h";
    private static final String MOVE = "SET #n = :to, #y = :toYears, " + NEXT_TURN;
    private static final String RELEASE = " REMOVE #h";
    private static final Map<String, String> NAMES = Map.of("#n", NUMBER, "#y", YEARS, "#t", TURN, "#h", HELD);
    private static final Map<String, AttributeValue> ONE_MORE =
            Map.of(":zero", AttributeValue.fromN("0"), ":one", AttributeValue.fromN("1"));

    private final Table table;
    private final Parts parts;

    DynamoRevisions(Table table) {
        this.table = table;
        this.parts = new Parts(table, "YEAR", "");
    }

    @Override
    public Optional<Head> head(String city) {
        return turn(city).head();
    }

    @Override
    public String keep(String city, InventoryYear year) {
        byte[] bytes = YearBytes.of(year);
        String digest = Digests.sha256(bytes);
        Place place = Place.year(city, year.year(), digest);
        if (table.get(place).isEmpty()) {
            Map<String, AttributeValue> item = new HashMap<>();
            Map<Place, Map<String, AttributeValue>> before = new LinkedHashMap<>();
            parts.add(city, bytes, item, before);
            table.putAll(before);
            table.put(place, item);
        }
        return digest;
    }

    @Override
    public InventoryYear get(String city, int year, String digest) {
        Map<String, AttributeValue> item = table.get(Place.year(city, year, digest))
                .orElseThrow(() ->
                        new IllegalStateException("no inventory " + digest + " of " + year + " is kept for " + city));
        return YearBytes.parse(parts.get(city, item));
    }

    @Override
    public boolean advance(String city, Optional<Head> from, Head to) {
        Map<String, AttributeValue> values = moving(to);
        from.ifPresent(head -> {
            values.put(":number", number(head));
            values.put(":years", Table.text(text(head.years())));
        });
        String condition = from.isPresent() ? "#n = :number AND #y = :years" : "attribute_not_exists(#n)";
        from.ifPresent(head -> remember(city, head));
        return table.update(Place.head(city), MOVE + RELEASE, condition, NAMES, values);
    }

    @Override
    public List<Head> history(String city) {
        List<Head> all = new ArrayList<>();
        table.query(Place.revisions(city)).forEach(item -> all.add(head(item).orElseThrow()));
        head(city).ifPresent(all::add);
        return all;
    }

    /// A head is kept by whoever means to move it, before: so it is kept once it has been moved, and by all who tried
    /// it is the same.
    private void remember(String city, Head head) {
        table.put(
                Place.revision(city, head.number()),
                Map.of(NUMBER, number(head), YEARS, Table.text(text(head.years()))));
    }

    @Override
    public Turn turn(String city) {
        Optional<Map<String, AttributeValue>> item = table.get(Place.head(city));
        return new Turn(
                item.flatMap(DynamoRevisions::head),
                item.map(found -> Long.parseLong(Attributes.number(found, TURN)))
                        .orElse(0L),
                item.filter(found -> found.containsKey(HELD)).map(found -> Attributes.text(found, HELD)));
    }

    @Override
    public boolean advance(String city, Turn turn, Head to) {
        Map<String, AttributeValue> values = moving(to);
        values.putAll(whose(turn));
        turn.head().ifPresent(head -> remember(city, head));
        return table.update(Place.head(city), MOVE + RELEASE, condition(turn), NAMES, values);
    }

    @Override
    public boolean rollBack(String city, Turn turn, Head to, String why) {
        Map<String, AttributeValue> values = moving(to);
        values.putAll(whose(turn));
        values.put(":why", Table.text(why));
        turn.head().ifPresent(head -> remember(city, head));
        return table.update(Place.head(city), MOVE + ", #h = :why", condition(turn), NAMES, values);
    }

    @Override
    public boolean confirm(String city, Turn turn) {
        Map<String, AttributeValue> values = new HashMap<>(ONE_MORE);
        values.putAll(whose(turn));
        return table.update(
                Place.head(city),
                "SET " + NEXT_TURN + RELEASE,
                condition(turn),
                Map.of("#t", TURN, "#h", HELD),
                values);
    }

    private static Map<String, AttributeValue> moving(Head to) {
        Map<String, AttributeValue> values = new HashMap<>(ONE_MORE);
        values.put(":to", number(to));
        values.put(":toYears", Table.text(text(to.years())));
        return values;
    }

    private static String condition(Turn turn) {
        return turn.number() == 0 ? "attribute_not_exists(#t)" : "#t = :turn";
    }

    private static Map<String, AttributeValue> whose(Turn turn) {
        return turn.number() == 0 ? Map.of() : Map.of(":turn", AttributeValue.fromN(Long.toString(turn.number())));
    }

    private static Optional<Head> head(Map<String, AttributeValue> item) {
        return item.containsKey(NUMBER)
                ? Optional.of(
                        new Head(Long.parseLong(Attributes.number(item, NUMBER)), years(Attributes.text(item, YEARS))))
                : Optional.empty();
    }

    private static AttributeValue number(Head head) {
        return AttributeValue.fromN(Long.toString(head.number()));
    }

    private static String text(Map<Integer, String> years) {
        return new TreeMap<>(years)
                .entrySet().stream()
                        .map(year -> year.getKey() + "=" + year.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Map<Integer, String> years(String text) {
        return text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split(",", -1))
                        .map(year -> year.split("=", 2))
                        .collect(Collectors.toMap(year -> Integer.valueOf(year[0]), year -> year[1]));
    }
}
