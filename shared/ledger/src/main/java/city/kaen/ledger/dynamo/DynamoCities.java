package city.kaen.ledger.dynamo;

import city.kaen.city.CityProfile;
import city.kaen.ledger.Cities;
import city.kaen.reference.ProfileJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Cities, one item each, with the profile as it came.
final class DynamoCities implements Cities {
    private final Table table;
    private final Parts parts;

    DynamoCities(Table table) {
        this.table = table;
        this.parts = new Parts(table, "PROFILE", "");
    }

    @Override
    public List<String> all() {
        return table.query(Place.cities()).stream()
                .map(item -> Attributes.text(item, TableSchema.SORT_KEY))
                .toList();
    }

    @Override
    public Optional<CityProfile> find(String city) {
        return table.get(Place.city(city))
                .map(item -> ProfileJson.parse(new String(parts.get(city, item), StandardCharsets.UTF_8)));
    }

    @Override
    public boolean register(CityProfile profile, String json, Instant uploadedAt) {
        Map<String, AttributeValue> item = new HashMap<>();
        Map<Place, Map<String, AttributeValue>> before = new LinkedHashMap<>();
        parts.add(profile.slug(), json.getBytes(StandardCharsets.UTF_8), item, before);
        table.putAll(before);
        return table.putUnlessLater(Place.city(profile.slug()), item, uploadedAt)
                .isPresent();
    }
}
