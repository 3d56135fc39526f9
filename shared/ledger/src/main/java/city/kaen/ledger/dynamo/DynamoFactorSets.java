package city.kaen.ledger.dynamo;

import city.kaen.factor.EmissionFactor;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.encoding.Deflated;
import city.kaen.ledger.encoding.FactorBytes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Editions of factor sets, one item each, and one item a set that names the edition in use.
final class DynamoFactorSets implements FactorSets {
    private static final String EDITION = "e";
    private static final String CONTENT = "b";

    private final Table table;

    DynamoFactorSets(Table table) {
        this.table = table;
    }

    @Override
    public List<String> all() {
        return table.query(Place.factorSets()).stream()
                .map(item -> Attributes.text(item, TableSchema.SORT_KEY))
                .toList();
    }

    @Override
    public Optional<String> current(String set) {
        return table.get(Place.factorSet(set)).map(item -> Attributes.text(item, EDITION));
    }

    @Override
    public List<EmissionFactor> get(String set, String edition) {
        Map<String, AttributeValue> item = table.get(Place.factors(set, edition))
                .orElseThrow(() ->
                        new IllegalStateException("no edition " + edition + " of the factor set " + set + " is kept"));
        return FactorBytes.parse(Deflated.inflate(Attributes.bytes(item, CONTENT)), edition);
    }

    @Override
    public Registered register(String set, List<EmissionFactor> factors, Instant uploadedAt) {
        byte[] bytes = FactorBytes.of(factors);
        String edition = FactorBytes.edition(bytes);
        table.putIfAbsent(
                Place.factors(set, edition),
                Map.of(CONTENT, AttributeValue.fromB(SdkBytes.fromByteArray(Deflated.of(bytes)))));
        Optional<Map<String, AttributeValue>> replaced =
                table.putUnlessLater(Place.factorSet(set), Map.of(EDITION, Table.text(edition)), uploadedAt);
        return replaced.map(old -> new Registered(
                        edition,
                        true,
                        old.containsKey(EDITION) ? Optional.of(Attributes.text(old, EDITION)) : Optional.empty()))
                .orElseGet(() -> new Registered(edition, false, current(set)));
    }
}
