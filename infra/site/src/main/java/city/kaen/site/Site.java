package city.kaen.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The files of the site's door, for any server of static files. They lie under `site/` in this module's resources.
public final class Site {
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "enter.mjs", "text/javascript; charset=utf-8",
            "offline.mjs", "text/javascript; charset=utf-8",
            "enter.css", "text/css; charset=utf-8",
            "kaen.svg", "image/svg+xml; charset=utf-8");

    private Site() {}

    /// The paths of all files, from the root of the site.
    public static List<String> paths() {
        return TYPES.keySet().stream().sorted().toList();
    }

    /// The content type of a path, if it is one of the site's.
    public static Optional<String> contentType(String path) {
        return Optional.ofNullable(TYPES.get(path));
    }

    /// The bytes of a path.
    ///
    /// @throws IllegalArgumentException if it is none of the site's
    public static byte[] read(String path) {
        if (!TYPES.containsKey(path)) {
            throw new IllegalArgumentException("the site has no '" + path + "'");
        }
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream("/site/" + path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
