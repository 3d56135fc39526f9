package city.kaen.stack;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path root;

    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(Home.of(new Settings(Map.of()), root).folder()).isEqualTo(root.resolve(".kaen"));
        assertThat(Home.of(new Settings(Map.of("KAEN_HOME", root.resolve("x").toString())), root)
                        .folder())
                .isEqualTo(root.resolve("x"));
    }

    @Test
    void isUpOnlyWhileTheVeryProcessLives() {
        Home home = new Home(root);
        ProcessHandle self = ProcessHandle.current();
        write(home, self.pid(), StackFile.startOf(self));
        assertThat(home.find()).isPresent();
        write(home, self.pid(), StackFile.startOf(self) - 1);
        assertThat(home.find()).as("the id now belongs to another process").isEmpty();
        assertThat(home.end()).as("which is not ended").isFalse();
        assertThat(home.setup()).isEqualTo(Setup.STANDARD);
    }

    @Test
    void wipesWhatIsItsOwnAndNothingElse() throws IOException {
        Home home = new Home(root);
        write(home, 0, 0);
        Files.createDirectories(root.resolve("data/s3"));
        Files.writeString(root.resolve("data/s3/a"), "a");
        Files.writeString(root.resolve("mine.txt"), "mine");
        home.wipe();
        try (var left = Files.list(root)) {
            assertThat(left).containsExactly(root.resolve("mine.txt"));
        }
    }

    private static void write(Home home, long pid, long started) {
        new StackFile(pid, started, "http://127.0.0.1:1/", "http://127.0.0.1:2", "http://127.0.0.1:3", Setup.STANDARD)
                .write(home.file());
    }
}
