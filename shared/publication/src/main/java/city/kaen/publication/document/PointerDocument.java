package city.kaen.publication.document;

import city.kaen.publication.form.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/// `latest.json`: which publication is the newest.
///
/// @param path of the publication's folder, from this file
/// @param madeFrom the SHA-256 of all it was made from: equal ones need not be made again; empty where that is not
/// known
/// @param beside a digest of what lies beside the revisions, such as schemas, style and templates: while it stays,
/// they
/// need not be written again; empty where that is not known
/// @param generatedAt UTC, to the second: `2026-11-23T03:00:00Z`
public record PointerDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        String digest,
        String path,
        long revision,
        String generatedAt,
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String madeFrom,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String beside) {
    public static PointerDocument of(
            String city,
            String digest,
            String path,
            long revision,
            String generatedAt,
            String status,
            String madeFrom,
            String beside) {
        return new PointerDocument(
                Form.FOLDER + "schema/latest.json",
                YearDocuments.CONTRACT,
                city,
                digest,
                path,
                revision,
                generatedAt,
                status,
                madeFrom,
                beside);
    }
}
