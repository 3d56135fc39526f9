package city.kaen.ledger.dynamo;

import city.kaen.ledger.DirtyMonths;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The dirty months of a city in one item: an attribute for each month, and the last counter given, which outlives
/// them.
final class DynamoDirtyMonths implements DirtyMonths {
    private static final String LAST = "last";

    /// DynamoDB takes expressions of at most 4 KB and 300 operators.
    private static final int MONTHS_IN_AN_EXPRESSION = 90;

    private final Table table;

    DynamoDirtyMonths(Table table) {
        this.table = table;
    }

    @Override
    public void mark(String city, Collection<YearMonth> months) {
        List<YearMonth> all = List.copyOf(new TreeSet<>(months));
        for (int from = 0; from < all.size(); from += MONTHS_IN_AN_EXPRESSION) {
            markSome(city, all.subList(from, Math.min(all.size(), from + MONTHS_IN_AN_EXPRESSION)));
        }
    }

    private void markSome(String city, List<YearMonth> months) {
        String next = "=if_not_exists(#l,:z)+:o";
        Map<String, String> names = new HashMap<>(Map.of("#l", LAST));
        StringJoiner sets = new StringJoiner(",", "SET ", "");
        sets.add("#l" + next);
        for (YearMonth month : months) {
            String name = "#" + names.size();
            names.put(name, month.toString());
            sets.add(name + next);
        }
        table.update(
                Place.dirty(city),
                sets.toString(),
                "",
                names,
                Map.of(":z", AttributeValue.fromN("0"), ":o", AttributeValue.fromN("1")));
    }

    @Override
    public List<Mark> list(String city) {
        List<Mark> marks = new ArrayList<>();
        table.get(Place.dirty(city))
                .ifPresent(item -> new TreeSet<>(item.keySet())
                        .stream()
                                .filter(name -> !name.equals(LAST)
                                        && !name.equals(TableSchema.PARTITION_KEY)
                                        && !name.equals(TableSchema.SORT_KEY))
                                .map(name ->
                                        new Mark(YearMonth.parse(name), Long.parseLong(Attributes.number(item, name))))
                                .forEach(marks::add));
        return marks;
    }

    @Override
    public void clear(String city, Mark mark) {
        table.update(
                Place.dirty(city),
                "REMOVE #month",
                "#month = :counter",
                Map.of("#month", mark.month().toString()),
                Map.of(":counter", AttributeValue.fromN(Long.toString(mark.counter()))));
    }
}
