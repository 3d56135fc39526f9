package city.kaen.ledger.dynamo;

import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.Unpublished;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is marked of a city in one item: an attribute for each dirty month, one for its publication, and the last
/// counter given, which outlives them.
///
/// The items of all cities stand side by side, so that one query finds those that have marks. An item without marks is
/// some 30 bytes.
final class DynamoDirtyMonths implements DirtyMonths {
    private static final String LAST = "last";
    private static final String PUBLISH = "publish";
    private static final String WHY = "why";
    private static final String NEXT = "=if_not_exists(#l,:z)+:o";
    private static final Map<String, AttributeValue> ONE_MORE =
            Map.of(":z", AttributeValue.fromN("0"), ":o", AttributeValue.fromN("1"));

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
            markSome(
                    city,
                    all.subList(from, Math.min(all.size(), from + MONTHS_IN_AN_EXPRESSION)).stream()
                            .map(YearMonth::toString)
                            .toList());
        }
    }

    private void markSome(String city, List<String> attributes) {
        Map<String, String> names = new HashMap<>(Map.of("#l", LAST));
        StringJoiner sets = new StringJoiner(",", "SET ", "");
        sets.add("#l" + NEXT);
        for (String attribute : attributes) {
            String name = "#" + names.size();
            names.put(name, attribute);
            sets.add(name + NEXT);
        }
        table.update(Place.dirty(city), sets.toString(), "", names, ONE_MORE);
    }

    @Override
    public List<Mark> list(String city) {
        return table.get(Place.dirty(city)).map(DynamoDirtyMonths::months).orElse(List.of());
    }

    @Override
    public List<String> cities() {
        return table.query(Place.dirty()).stream()
                .filter(item -> !months(item).isEmpty())
                .map(item -> Attributes.text(item, TableSchema.SORT_KEY))
                .toList();
    }

    @Override
    public void clear(String city, Mark mark) {
        clear(city, mark.month().toString(), mark.counter());
    }

    private void clear(String city, String attribute, long counter) {
        table.update(
                Place.dirty(city),
                "REMOVE #mark",
                "#mark = :counter",
                Map.of("#mark", attribute),
                Map.of(":counter", AttributeValue.fromN(Long.toString(counter))));
    }

    private static List<Mark> months(Map<String, AttributeValue> item) {
        List<Mark> marks = new ArrayList<>();
        for (String name : new TreeSet<>(item.keySet())) {
            if (Character.isDigit(name.charAt(0)) || name.charAt(0) == '-') {
                marks.add(new Mark(YearMonth.parse(name), Long.parseLong(Attributes.number(item, name))));
            }
        }
        return marks;
    }

    /// The marks of cities that are to be published.
    Unpublished unpublished() {
        return new Unpublished() {
            @Override
            public void mark(String city, String why) {
                if (!why.isEmpty()) {
                    table.update(
                            Place.dirty(city),
                            "SET #why = :why",
                            "",
                            Map.of("#why", WHY),
                            Map.of(":why", AttributeValue.fromS(why)));
                }
                markSome(city, List.of(PUBLISH));
            }

            @Override
            public List<Unpublished.Pending> list() {
                return table.query(Place.dirty()).stream()
                        .filter(item -> item.containsKey(PUBLISH))
                        .map(item -> new Unpublished.Pending(
                                Attributes.text(item, TableSchema.SORT_KEY),
                                Long.parseLong(Attributes.number(item, PUBLISH)),
                                item.containsKey(WHY) ? Attributes.text(item, WHY) : ""))
                        .toList();
            }

            @Override
            public void clear(Unpublished.Pending mark) {
                table.update(
                        Place.dirty(mark.city()),
                        "REMOVE #mark, #why",
                        "#mark = :counter",
                        Map.of("#mark", PUBLISH, "#why", WHY),
                        Map.of(":counter", AttributeValue.fromN(Long.toString(mark.counter()))));
            }
        };
    }
}
