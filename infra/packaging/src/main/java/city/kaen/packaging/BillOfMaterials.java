package city.kaen.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is in a zip, as CycloneDX 1.6 tells it: each library with version, licence and SHA-256.
///
/// Written here rather than by CycloneDX's own plugin, which does nothing in a build without a network. Holds no time
/// and no random number: the same jars give the same bill.
final class BillOfMaterials {
    private static final Pattern JAR = Pattern.compile("(.+?)-([0-9][0-9A-Za-z.]*)\\.jar");
    private static final String HEADER = "artifact,group,licence";

    private final Map<String, Library> known = new HashMap<>();
    private final List<String> components = new ArrayList<>();

    private record Library(String group, String licence) {}

    BillOfMaterials() {
        for (String line : table().lines().toList()) {
            if (!line.startsWith("#") && !line.equals(HEADER)) {
                List<String> fields = List.of(line.split(",", -1));
                known.put(fields.get(0), new Library(fields.get(1), fields.get(2)));
            }
        }
    }

    /// Adds a library.
    ///
    /// @param content of the jar as its maker published it
    /// @throws IllegalArgumentException if its licence is not known
    void add(String jar, byte[] content) {
        Matcher name = JAR.matcher(jar);
        if (!name.matches()) {
            throw new IllegalArgumentException(jar + " does not tell its version");
        }
        Library library = known.get(name.group(1));
        if (library == null) {
            throw new IllegalArgumentException(
                    "the licence of " + jar + " is not known: read it, then add it to licences.csv of infra/packaging");
        }
        components.add(String.format(
                Locale.ROOT,
                "{\"type\": \"library\", \"group\": \"%1$s\", \"name\": \"%2$s\", \"version\": \"%3$s\", "
                        + "\"purl\": \"pkg:maven/%1$s/%2$s@%3$s\", \"licenses\": [{\"license\": {\"id\": \"%4$s\"}}], "
                        + "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%5$s\"}]}",
                library.group(),
                name.group(1),
                name.group(2),
                library.licence(),
                sha256(content)));
    }

    /// The bill.
    ///
    /// @param subject the name of the zip
    String json(String subject) {
        return String.format(Locale.ROOT, """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                 "metadata": {"component": {"type": "application", "name": "%s"}},
                 "components": [
                  %s
                 ]}
                """, subject, String.join(",\n  ", components));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String table() {
        try (InputStream input =
                Objects.requireNonNull(BillOfMaterials.class.getResourceAsStream("licences.csv"), "licences.csv")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("licences.csv cannot be read", e);
        }
    }
}
