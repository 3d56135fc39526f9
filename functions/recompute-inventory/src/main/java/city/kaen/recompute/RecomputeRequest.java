package city.kaen.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a schedule or an operator asks for: `{"nominal": "2026-11-23T02:00:00Z", "city": "kkc", "years": [2024, 2025],
/// "reason": "new factors", "who": "somchai"}`.
///
/// @param nominal the time the run was due; empty if it was not by schedule
/// @param city the one city to recompute, or empty: all that have dirty months
/// @param years years to recompute whole, dirty or not; empty: dirty months only
/// @param reason why, if an operator asks; also ends the hold of a rollback
/// @param who the operator
record RecomputeRequest(String nominal, Optional<String> city, SortedSet<Integer> years, String reason, String who) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    RecomputeRequest {
        years = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    static RecomputeRequest read(InputStream input) throws IOException {
        JsonNode root = JSON.readTree(input);
        SortedSet<Integer> years = new TreeSet<>();
        for (JsonNode year : root.path("years")) {
            if (!year.isInt()) {
                throw new IllegalArgumentException("years must be numbers, as in [2024, 2025], but one is " + year);
            }
            years.add(year.asInt());
        }
        Optional<String> city = Optional.of(root.path("city").asText("")).filter(slug -> !slug.isEmpty());
        String reason = root.path("reason").asText("");
        if ((!years.isEmpty() || !reason.isEmpty()) && city.isEmpty()) {
            throw new IllegalArgumentException("years can be recomputed of one city only: name it");
        }
        return new RecomputeRequest(
                root.path("nominal").asText(""),
                city,
                years,
                reason,
                root.path("who").asText(""));
    }

    /// Whether a person asks for it.
    boolean isOrdered() {
        return !years.isEmpty() || !reason.isEmpty();
    }

    /// The years in few words: `2023..2025`, `2023, 2025`, or nothing.
    String yearsText() {
        if (years.size() > 1 && years.last() - years.first() == years.size() - 1) {
            return years.first() + ".." + years.last();
        }
        return String.join(", ", years.stream().map(String::valueOf).toList());
    }
}
