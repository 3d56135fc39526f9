package city.kaen.publication.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that publications share: `form/{id}/` beside the revisions of a city, written once and never changed.
///
/// The id follows from their bytes, so another form is another folder, and an older publication keeps its own.
public final class Form {
    private static final String ROOT = "/city/kaen/publication/";
    private static final int ID = 16;
    private static final List<String> SCHEMAS = List.of(
            "calendar",
            "common",
            "completeness",
            "districts",
            "factors",
            "latest",
            "manifest",
            "progress",
            "quality",
            "releases",
            "reporter",
            "revisions",
            "sinks",
            "summary",
            "views",
            "year");
    private static final List<String> ASSETS = List.of(
            "kaen.css",
            "card.mjs",
            "changes.mjs",
            "compare.mjs",
            "explore.mjs",
            "kaen.mjs",
            "kaen.svg",
            "verify.mjs",
            "sarabun-latin-400-normal.woff2",
            "sarabun-latin-600-normal.woff2",
            "sarabun-thai-400-normal.woff2",
            "sarabun-thai-600-normal.woff2",
            "sarabun-OFL.txt");

    /// Their folder, from the folder of the city: `form/0123456789abcdef/`.
    public static final String FOLDER = "form/" + id() + "/";

    private Form() {}

    /// The bytes of each file, by its path in the folder.
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        SCHEMAS.forEach(name -> all.put("schema/" + name + ".json", read("schema/" + name + ".json")));
        ASSETS.forEach(name -> all.put("assets/" + name, read("page/assets/" + name)));
        all.put("openapi.json", read("catalogue/openapi.json"));
        return Collections.unmodifiableSortedMap(all);
    }

    /// The address of a shared file, from the folder of a publication.
    public static String at(String path) {
        return "../../" + FOLDER + path;
    }

    /// The address of a schema, from a file in the folder of a publication.
    public static String schema(String name) {
        return at("schema/" + name + ".json");
    }

    /// The script that keeps pages for readers without a network. It lies in the folder of the city, since a browser
    /// lets it answer for what lies beside and below it alone.
    public static byte[] offline() {
        return read("page/assets/offline.mjs");
    }

    /// The words of the pages, which are no file of their own but decide what a page looks like.
    public static byte[] words() {
        return read("page/words.tsv");
    }

    private static String id() {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            files().forEach((path, bytes) -> {
                all.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                all.update(bytes);
            });
            return HexFormat.of().formatHex(all.digest()).substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Form.class.getResourceAsStream(ROOT + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
