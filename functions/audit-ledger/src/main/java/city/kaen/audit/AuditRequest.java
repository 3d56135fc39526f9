package city.kaen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What a schedule or an operator asks for: `{"nominal": "2026-11-23T02:00:00Z", "city": "kkc"}`.
///
/// @param nominal the time the run was due
/// @param drill whether cities are rebuilt and compared, instead of swept
/// @param city the one city to look at, or empty: all, and what belongs to none
record AuditRequest(Instant nominal, Optional<String> city, boolean drill) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static AuditRequest read(InputStream input) throws IOException {
        JsonNode root = JSON.readTree(input);
        String nominal = root.path("nominal").asText("");
        if (nominal.isEmpty()) {
            throw new IllegalArgumentException("the request does not say which time it is for: nominal is missing");
        }
        return new AuditRequest(
                Instant.parse(nominal),
                Optional.of(root.path("city").asText("")).filter(slug -> !slug.isEmpty()),
                root.path("drill").asBoolean());
    }

    /// Whether it is the first run of a day in Bangkok.
    boolean isFirstOfTheDay() {
        return nominal.atZone(ZoneId.of("Asia/Bangkok")).getHour() == 0;
    }
}
