package city.kaen.publication.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// What the pages are drawn with: style, script, mark and type, as they lie beside this class.
public final class Assets {
    /// The names of the files, all in `assets/`.
    public static final List<String> NAMES = List.of(
            "kaen.css",
            "card.mjs",
            "compare.mjs",
            "kaen.mjs",
            "kaen.svg",
            "verify.mjs",
            "sarabun-latin-400-normal.woff2",
            "sarabun-latin-600-normal.woff2",
            "sarabun-thai-400-normal.woff2",
            "sarabun-thai-600-normal.woff2",
            "sarabun-OFL.txt");

    private static final List<String> FORM = List.of(
            "assets/kaen.css",
            "assets/kaen.mjs",
            "assets/card.mjs",
            "assets/compare.mjs",
            "assets/offline.mjs",
            "assets/verify.mjs",
            "assets/kaen.svg",
            "words.tsv");

    private Assets() {}

    /// What tells one form of the pages from another: their style, script and words.
    public static List<byte[]> form() {
        return FORM.stream().map(Assets::resource).toList();
    }

    /// The bytes of a file.
    public static byte[] read(String name) {
        return resource("assets/" + name);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
