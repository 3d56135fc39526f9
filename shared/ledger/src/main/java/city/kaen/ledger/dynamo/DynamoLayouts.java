package city.kaen.ledger.dynamo;

import city.kaen.layout.LayoutProfile;
import city.kaen.ledger.Layouts;
import city.kaen.ledger.encoding.Deflated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Editions of layouts, one item each. A document is short, so that the items of a city are few pages.
final class DynamoLayouts implements Layouts {
    private static final String CONTENT = "b";

    private final Table table;

    DynamoLayouts(Table table) {
        this.table = table;
    }

    @Override
    public List<String> all(String city) {
        return table.query(Place.layouts(city)).stream()
                .map(item -> Attributes.text(item, TableSchema.SORT_KEY))
                .toList();
    }

    @Override
    public Optional<String> find(String city, String name) {
        return table.get(Place.layout(city, name))
                .map(item -> new String(Deflated.inflate(Attributes.bytes(item, CONTENT)), StandardCharsets.UTF_8));
    }

    @Override
    public void keep(String city, LayoutProfile layout, String json) {
        byte[] bytes = Deflated.of(json.getBytes(StandardCharsets.UTF_8));
        table.putIfAbsent(
                Place.layout(city, layout.name()),
                Map.of(CONTENT, AttributeValue.fromB(SdkBytes.fromByteArray(bytes))));
    }
}
