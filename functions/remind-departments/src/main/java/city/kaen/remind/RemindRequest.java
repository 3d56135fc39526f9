package city.kaen.remind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a schedule or an operator asks for: `{"nominal": "2026-11-23T02:00:00Z", "city": "kkc"}`.
///
/// @param today the day in Bangkok that the run is for
/// @param city the one city to look at, or empty: all
record RemindRequest(LocalDate today, Optional<String> city) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RemindRequest read(InputStream input) throws IOException {
        JsonNode root = JSON.readTree(input);
        String nominal = root.path("nominal").asText("");
        if (nominal.isEmpty()) {
            throw new IllegalArgumentException("the request does not say which time it is for: nominal is missing");
        }
        return new RemindRequest(
                Instant.parse(nominal).atZone(ZONE).toLocalDate(),
                Optional.of(root.path("city").asText("")).filter(slug -> !slug.isEmpty()));
    }
}
