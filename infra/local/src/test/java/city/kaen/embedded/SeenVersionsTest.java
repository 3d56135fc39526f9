package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenVersionsTest {
    private static final SeenVersions.Id THAI = new SeenVersions.Id("inbox/kkc/engineering/ไฟฟ้า 1\n2.csv", "v1");
    private static final SeenVersions.Id OTHER = new SeenVersions.Id("inbox/kkc/engineering/b.csv", "v2");

    @TempDir
    private Path folder;

    @Test
    void remembersAcrossARestart() {
        try (SeenVersions seen = new SeenVersions(folder.resolve("seen"))) {
            seen.add(THAI);
            seen.add(OTHER);
            seen.remove(OTHER);
        }
        try (SeenVersions seen = new SeenVersions(folder.resolve("seen"))) {
            assertThat(seen.all()).containsExactly(THAI);
        }
    }

    @Test
    void doesNotTakeALineThatWasCutOffAsSeen() throws IOException {
        Path file = folder.resolve("seen");
        try (SeenVersions seen = new SeenVersions(file)) {
            seen.add(OTHER);
        }
        Files.writeString(file, "+v3 inbo", StandardOpenOption.APPEND);
        try (SeenVersions seen = new SeenVersions(file)) {
            seen.add(THAI);
        }
        try (SeenVersions seen = new SeenVersions(file)) {
            assertThat(seen.all()).containsExactlyInAnyOrder(OTHER, THAI);
        }
    }
}
