package city.kaen.publication.document;

import city.kaen.publication.form.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// `manifest.json`: every other file of a publication and its SHA-256. Its own SHA-256 is the publication's digest.
public record ManifestDocument(@JsonProperty("$schema") String schema, String contract, String city, List<File> files) {
    public ManifestDocument {
        files = List.copyOf(files);
    }

    public static ManifestDocument of(String city, List<File> files) {
        return new ManifestDocument(Form.schema("manifest"), YearDocuments.CONTRACT, city, files);
    }

    /// One file and its SHA-256.
    ///
    /// @param path its name in the publication
    /// @param at where it lies, from the manifest, if that is not its name: one that publications share
    public record File(
            String path,
            String contentType,
            int bytes,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String at) {
        /// Where it lies, from the manifest.
        public String address() {
            return at.isEmpty() ? path : at;
        }
    }
}
