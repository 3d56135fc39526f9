package city.kaen.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The JSON Schemas (2020-12) of the public files, published beside them.
final class Schemas {
    private static final List<String> NAMES = List.of(
            "calendar",
            "common",
            "completeness",
            "districts",
            "factors",
            "latest",
            "manifest",
            "progress",
            "quality",
            "reporter",
            "revisions",
            "sinks",
            "summary",
            "targets",
            "views",
            "year");

    private Schemas() {}

    static List<PublicFile> files() {
        return NAMES.stream()
                .map(name -> new PublicFile(
                        "schema/" + name + ".json", "application/schema+json; charset=utf-8", read(name)))
                .toList();
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream("schema/" + name + ".json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
