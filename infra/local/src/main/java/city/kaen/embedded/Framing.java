package city.kaen.embedded;

import java.util.Map;
import java.util.regex.Pattern;

/// Whether a page may stand within a page of others: the card of a member may, which is what it is for; nothing else
/// may.
final class Framing {
    private static final Pattern CARD = Pattern.compile(".*/r/[0-9a-f]{64}/(th|en)/card-[a-z0-9-]+\\.(html|svg)");

    private Framing() {}

    /// The headers that say so.
    static Map<String, String> of(String path) {
        return CARD.matcher(path).matches()
                ? Map.of("Content-Security-Policy", "frame-ancestors *")
                : Map.of("Content-Security-Policy", "frame-ancestors 'none'", "X-Frame-Options", "DENY");
    }
}
