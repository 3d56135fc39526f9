package city.kaen.publication;

import city.kaen.publication.document.XmlText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/// `feed.xml`: the newest publication as an Atom feed (RFC 4287), beside the pointer and moving with it.
///
/// It holds the newest entry alone; a reader that follows it keeps the ones before. What changed and why is the matter
/// of the publication itself.
public final class Feed {
    private Feed() {}

    /// The object it is kept in: `publications/kkc/feed.xml`.
    public static String key(String city) {
        return "publications/" + city + "/feed.xml";
    }

    /// The headers it is stored and served with.
    public static Map<String, String> headers() {
        return Map.of("Content-Type", "application/atom+xml; charset=utf-8", "Cache-Control", "public, max-age=60");
    }

    /// The feed of a city whose pointer names this publication.
    public static byte[] of(Publication publication, Pointer pointer) {
        JsonNode summary = publication
                .find("summary.json")
                .map(file -> parsed(file.content()))
                .orElseThrow(() -> new IllegalArgumentException("a publication has a summary"));
        String thai = summary.at("/city/name/th").asText();
        String english = summary.at("/city/name/en").asText();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">
                  <id>{feed}</id>
                  <title>{thai} / {english}</title>
                  <updated>{updated}</updated>
                  <author><name>{thai}</name></author>
                  <link rel="self" type="application/atom+xml" href="feed.xml"/>
                  <entry>
                    <id>{entry}</id>
                    <title>ฉบับที่ {revision} / Revision {revision}</title>
                    <updated>{updated}</updated>
                    <link rel="alternate" type="text/html" hreflang="th" href="{to}th/index.html"/>
                    <link rel="alternate" type="text/html" hreflang="en" href="{to}en/index.html"/>
                    <summary>{figures}</summary>
                  </entry>
                </feed>
                """.replace("{feed}", named("feed/" + pointer.city()))
                .replace("{entry}", named(pointer.city() + "/" + pointer.revision() + "/" + pointer.digest()))
                .replace("{updated}", DateTimeFormatter.ISO_INSTANT.format(pointer.generatedAt()))
                .replace("{revision}", Long.toString(pointer.revision()))
                .replace("{to}", "r/" + pointer.digest() + "/")
                .replace("{figures}", XmlText.of(figures(summary)))
                .replace("{thai}", XmlText.of(thai))
                .replace("{english}", XmlText.of(english))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The BASIC total of each year that has one, newest first, in tonnes as the pages write them.
    private static String figures(JsonNode summary) {
        String set = summary.path("gwpSet").asText();
        StringBuilder out = new StringBuilder();
        for (int i = summary.path("years").size() - 1; i >= 0; i--) {
            JsonNode year = summary.path("years").path(i);
            JsonNode kilograms = year.at("/totals/basic/kilogramsCo2e").path(set);
            if (kilograms.isTextual()) {
                out.append(out.isEmpty() ? "" : "; ")
                        .append(year.at("/year/ce").asInt())
                        .append(" (")
                        .append(year.at("/year/be").asInt())
                        .append("): ")
                        .append(new BigDecimal(kilograms.asText())
                                .movePointLeft(3)
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString())
                        .append(" t CO2e");
            }
        }
        return out.isEmpty() ? "" : "GPC BASIC, " + set + ": " + out;
    }

    /// A name for good, the same wherever the feed is served.
    private static String named(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("kaen/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
