package city.kaen.ledger.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the attributes of an item; a missing one means that the table was tampered with, and is told by name.
final class Attributes {
    private Attributes() {}

    static String text(Map<String, AttributeValue> item, String name) {
        return get(item, name).s();
    }

    static String number(Map<String, AttributeValue> item, String name) {
        return get(item, name).n();
    }

    static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return get(item, name).b().asByteArray();
    }

    static List<String> texts(Map<String, AttributeValue> item, String name) {
        return get(item, name).ss();
    }

    private static AttributeValue get(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("the item " + item.get(TableSchema.PARTITION_KEY) + " / "
                    + item.get(TableSchema.SORT_KEY) + " has no attribute '" + name + "'");
        }
        return value;
    }
}
