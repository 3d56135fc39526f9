package city.kaen.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a schedule or an operator asks for: `{"nominal": "2026-11-23T02:00:00Z", "city": "kkc", "years": [2024,
/// 2025]}`.
///
/// @param city the one city to recompute, or empty: all that have dirty months
/// @param years years to recompute whole, dirty or not; empty: dirty months only
record RecomputeRequest(Optional<String> city, Set<Integer> years) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    RecomputeRequest {
        years = Set.copyOf(years);
    }

    static RecomputeRequest read(InputStream input) throws IOException {
        JsonNode root = JSON.readTree(input);
        Set<Integer> years = new TreeSet<>();
        for (JsonNode year : root.path("years")) {
            if (!year.isInt()) {
                throw new IllegalArgumentException("years must be numbers, as in [2024, 2025], but one is " + year);
            }
            years.add(year.asInt());
        }
        Optional<String> city = Optional.of(root.path("city").asText("")).filter(slug -> !slug.isEmpty());
        if (!years.isEmpty() && city.isEmpty()) {
            throw new IllegalArgumentException("years can be recomputed of one city only: name it");
        }
        return new RecomputeRequest(city, years);
    }
}
