package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/// `latest.json`: which publication is the newest.
///
/// @param path of the publication's folder, from this file
/// @param generatedAt UTC, to the second: `2026-11-23T03:00:00Z`
public record PointerDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        String digest,
        String path,
        long revision,
        String generatedAt,
        String status) {
    public static PointerDocument of(
            String city, String digest, String path, long revision, String generatedAt, String status) {
        return new PointerDocument(
                path + "schema/latest.json", YearDocuments.CONTRACT, city, digest, path, revision, generatedAt, status);
    }
}
