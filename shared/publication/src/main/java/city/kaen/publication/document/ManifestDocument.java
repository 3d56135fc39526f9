package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// `manifest.json`: every other file of a publication and its SHA-256. Its own SHA-256 is the publication's digest.
public record ManifestDocument(@JsonProperty("$schema") String schema, String contract, String city, List<File> files) {
    public ManifestDocument {
        files = List.copyOf(files);
    }

    public static ManifestDocument of(String city, List<File> files) {
        return new ManifestDocument("schema/manifest.json", YearDocuments.CONTRACT, city, files);
    }

    /// One file and its SHA-256.
    ///
    /// @param path from the manifest
    public record File(String path, String contentType, int bytes, String sha256) {}
}
