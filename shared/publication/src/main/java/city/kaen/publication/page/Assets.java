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

    /// What of them tells one form of the pages from another, with their words.
    public static final List<String> FORM = List.of(
            "kaen.css", "kaen.mjs", "card.mjs", "compare.mjs", "offline.mjs", "verify.mjs", "kaen.svg", "../words.tsv");

    private Assets() {}

    /// The bytes of a file.
    public static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
