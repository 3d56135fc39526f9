package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Documents that are written from the code, and must not fall behind it.
final class Documents {
    private Documents() {}

    /// Compares a document of `docs/` with what it should hold; writes it where the property `kaen.write` is set.
    static void keep(String name, String content) throws IOException {
        Path document = docs().resolve(name);
        if (Boolean.getBoolean("kaen.write")) {
            Files.writeString(document, content);
        }
        assertThat(document)
                .as("docs/%s is out of date: run this test with -Dkaen.write=true and commit it", name)
                .hasContent(content);
    }

    private static Path docs() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isRegularFile(up.resolve("docs").resolve("DECISIONS.md"))) {
                return up.resolve("docs");
            }
        }
        throw new IllegalStateException("the docs folder is missing");
    }
}
