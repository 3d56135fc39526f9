package city.kaen.publish;

import city.kaen.publication.form.Form;
import city.kaen.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A file beside the revisions of a city, under a key that never changes: a template to fill in,
/// `publications/{city}/templates/{dataset}.xlsx`, or the script that keeps pages for readers without a network,
/// `publications/{city}/offline.mjs`.
///
/// They change with the software alone. The templates are the same for everybody: a city's facilities are left out,
/// since some are private.
@SuppressWarnings("ArrayRecordComponent")
record Beside(String key, byte[] content, Map<String, String> headers) {
    private static final int DIGITS = 16;

    /// What tells one software's files from another's. A template holds the time it was made, so its bytes cannot.
    static final String DIGEST =
            digest(Form.FOLDER, Templates.edition(), new String(Form.offline(), StandardCharsets.UTF_8));

    static List<Beside> files(String city) {
        String folder = "publications/" + city + "/";
        List<Beside> files = new ArrayList<>();
        Templates.datasets()
                .forEach(dataset -> files.add(new Beside(
                        folder + "templates/" + dataset + ".xlsx",
                        Templates.workbook(dataset),
                        headers("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 3600))));
        files.add(new Beside(folder + "offline.mjs", Form.offline(), headers("text/javascript; charset=utf-8", 60)));
        return files;
    }

    private static Map<String, String> headers(String contentType, int seconds) {
        return Map.of("Content-Type", contentType, "Cache-Control", "public, max-age=" + seconds);
    }

    private static String digest(String... parts) {
        try {
            byte[] all = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
