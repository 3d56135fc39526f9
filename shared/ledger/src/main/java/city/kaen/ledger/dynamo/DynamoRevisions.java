package city.kaen.ledger.dynamo;

import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.encoding.Digests;
import city.kaen.ledger.encoding.YearBytes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Inventory years under the digest of their bytes, and the head as one item that is only ever replaced by condition.
final class DynamoRevisions implements Revisions {
    private static final String NUMBER = "n";
    private static final String YEARS = "y";

    private final Table table;
    private final Parts parts;

    DynamoRevisions(Table table) {
        this.table = table;
        this.parts = new Parts(table, "YEAR", "");
    }

    @Override
    public Optional<Head> head(String city) {
        return table.get(Place.head(city))
                .map(item ->
                        new Head(Long.parseLong(Attributes.number(item, NUMBER)), years(Attributes.text(item, YEARS))));
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
        Map<String, AttributeValue> item = Map.of(NUMBER, number(to), YEARS, Table.text(text(to.years())));
        if (from.isEmpty()) {
            return table.putIfAbsent(Place.head(city), item);
        }
        return table.putIf(
                Place.head(city),
                item,
                NUMBER + " = :number AND " + YEARS + " = :years",
                Map.of(
                        ":number", number(from.get()),
                        ":years", Table.text(text(from.get().years()))));
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
