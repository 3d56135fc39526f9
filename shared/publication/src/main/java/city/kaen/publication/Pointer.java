package city.kaen.publication;

import city.kaen.publication.document.CanonicalJson;
import city.kaen.publication.document.PointerDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Which publication of a city is the newest: the only public file that ever changes.
///
/// @param digest of the publication
/// @param revision of the inventory that was published
/// @param generatedAt to the second
/// @param madeFrom the SHA-256 of all it was made from, or empty where that is not known
/// @param beside a digest of what lies beside the revisions and changes with the software alone, or empty where that
/// is not known
/// @param status `released` where every month it holds was released, though figures may have been revised since; else
/// `provisional`
public record Pointer(
        String city, String digest, long revision, Instant generatedAt, String status, String madeFrom, String beside) {
    public Pointer {
        generatedAt = generatedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    public static Pointer provisional(Publication publication, long revision, Instant generatedAt) {
        return new Pointer(publication.city(), publication.digest(), revision, generatedAt, "provisional", "", "");
    }

    /// The same pointer, saying whether every month it holds was released.
    public Pointer released(boolean all) {
        return new Pointer(city, digest, revision, generatedAt, all ? "released" : "provisional", madeFrom, beside);
    }

    /// The same pointer, saying what its publication was made from.
    public Pointer madeFrom(String sha256) {
        return new Pointer(city, digest, revision, generatedAt, status, sha256, beside);
    }

    /// The same pointer, saying which files lie beside the revisions.
    public Pointer beside(String digest16) {
        return new Pointer(city, digest, revision, generatedAt, status, madeFrom, digest16);
    }

    /// The object it is kept in: `publications/kkc/latest.json`.
    public static String key(String city) {
        return "publications/" + city + "/latest.json";
    }

    /// The object of [#toHtml]: `publications/kkc/latest.html`.
    public static String pageKey(String city) {
        return "publications/" + city + "/latest.html";
    }

    /// The headers [#toHtml] is stored and served with.
    public static Map<String, String> pageHeaders() {
        return Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "public, max-age=60");
    }

    /// The headers it is stored and served with: a reader may keep it for a minute.
    public static Map<String, String> headers() {
        return Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "public, max-age=60");
    }

    public byte[] toJson() {
        return CanonicalJson.write(PointerDocument.of(
                city,
                digest,
                "r/" + digest + "/",
                revision,
                DateTimeFormatter.ISO_INSTANT.format(generatedAt),
                status,
                madeFrom,
                beside));
    }

    /// The pointer for readers without script: a page that leads on to the publication. Written after [#toJson].
    public byte[] toHtml() {
        String to = "r/" + digest + "/";
        return """
                <!doctype html>
                <html lang="th">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="0; url={to}th/index.html">
                <title>แก่น · Kaen</title>
                <p><a href="{to}th/index.html">เปิดฉบับล่าสุด</a>
                <p lang="en"><a href="{to}en/index.html">Open the newest publication</a>
                </html>
                """.replace("{to}", to).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what [#toJson] wrote.
    ///
    /// @throws IllegalArgumentException if it is no pointer
    public static Pointer parse(byte[] json) {
        try {
            JsonNode node = new JsonMapper().readTree(json);
            return new Pointer(
                    node.required("city").asText(),
                    node.required("digest").asText(),
                    node.required("revision").asLong(),
                    Instant.parse(node.required("generatedAt").asText()),
                    node.required("status").asText(),
                    node.path("madeFrom").asText(""),
                    node.path("beside").asText(""));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a pointer to a publication", e);
        }
    }
}
