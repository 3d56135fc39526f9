package city.kaen.publication.catalogue;

import city.kaen.publication.document.CanonicalJson;
import city.kaen.publication.document.ManifestDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// `datapackage.json`: the data files as a Frictionless Data Package, version 2, with a dictionary of the CSV's
/// columns.
///
/// It names the licence that the city gives in its profile, and none where it gives none.
public final class DataPackage {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/";
    /// What the profile lets the name of a licence be; the names of some catalogues hold blanks and are left out.
    private static final Pattern LICENCE = Pattern.compile("[-a-zA-Z0-9._]+");

    private static final List<Map<String, Object>> ACTIVITY_FIELDS = fields();

    private DataPackage() {}

    public static byte[] of(Catalogue catalogue) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", PROFILE + "datapackage.json");
        document.put("name", "greenhouse-gases-" + catalogue.slug());
        document.put("title", catalogue.title().en());
        document.put(
                "description",
                catalogue.description().en() + "\n\n" + catalogue.description().th());
        document.put("keywords", catalogue.keywordsEn());
        String licence = catalogue.settings().licence();
        if (LICENCE.matcher(licence).matches()) {
            document.put("licenses", List.of(Map.of("name", licence)));
        }
        document.put("contributors", List.of(publisher(catalogue)));
        document.put(
                "resources",
                catalogue.data().stream().map(DataPackage::resource).toList());
        return CanonicalJson.write(document);
    }

    private static Map<String, Object> publisher(Catalogue catalogue) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("title", catalogue.city().en());
        if (!catalogue.settings().contact().isEmpty()) {
            publisher.put("email", catalogue.settings().contact());
        }
        publisher.put("roles", List.of("publisher"));
        return publisher;
    }

    private static Map<String, Object> resource(ManifestDocument.File file) {
        Map<String, Object> resource = new LinkedHashMap<>();
        boolean activity = file.path().startsWith("activity/");
        resource.put("$schema", PROFILE + "dataresource.json");
        resource.put("name", file.path().replace('/', '-').replace('.', '-').toLowerCase(Locale.ROOT));
        resource.put("path", file.path());
        resource.put("format", file.path().substring(file.path().lastIndexOf('.') + 1));
        resource.put("mediatype", file.contentType().replace("; charset=utf-8", ""));
        if (file.contentType().contains("charset=utf-8")) {
            resource.put("encoding", "utf-8");
        }
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        if (file.path().endsWith(".csv")) {
            resource.put("type", "table");
            resource.put("dialect", dialect());
        }
        if (activity) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("$schema", PROFILE + "tableschema.json");
            schema.put("fields", ACTIVITY_FIELDS);
            schema.put("missingValues", List.of(""));
            resource.put("schema", schema);
        }
        return resource;
    }

    /// How every table is written: see [city.kaen.publication.export.Csv].
    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("$schema", PROFILE + "tabledialect.json");
        dialect.put("header", true);
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", Character.toString('\n'));
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        return dialect;
    }

    /// The names of the described columns of `activity/{yyyy}.csv`, in order.
    static List<String> activityColumns() {
        return ACTIVITY_FIELDS.stream()
                .map(field -> String.valueOf(field.get("name")))
                .toList();
    }

    private static List<Map<String, Object>> fields() {
        try (InputStream in = Objects.requireNonNull(DataPackage.class.getResourceAsStream("fields.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(DataPackage::field)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> field(String... columns) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", columns[0]);
        field.put("type", columns[1]);
        field.put("title", columns[2]);
        field.put("description", columns[3]);
        return field;
    }
}
