package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneOffsTest {
    private static final Instant TWO = Instant.parse("2026-12-01T02:00:00Z");
    private static final Function RECOMPUTE = Topology.kaen(Names.standard()).function("recompute-inventory");

    @TempDir
    private Path folder;

    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void runsOnceWhenItsTimeHasComeAndIsKeptUntilThen() {
        new OneOffs(folder).add(TWO, "recompute-inventory", "{\"city\": \"kkc\"}");
        try (Later later = new Later("later");
                FunctionRunner runner = runner(later)) {
            runs(runner, TWO.minusMillis(1)).look();
            assertThat(ran).isEmpty();
            assertThat(new OneOffs(folder).list())
                    .extracting(OneOffs.OneOff::at)
                    .containsExactly(TWO);

            OneOffRuns afterRestart = runs(runner, TWO);
            afterRestart.look();
            afterRestart.look();

            await().until(() -> new OneOffs(folder).list().isEmpty());
            assertThat(ran).containsExactly("{\"city\":\"kkc\"}");
        }
    }

    @Test
    void sendsADeadLetterOnceMore() {
        Clock clock = Clock.fixed(TWO, ZoneOffset.UTC);
        DeadLetters letters = new DeadLetters(folder.resolve("dead"), clock);
        letters.keep("recompute-inventory", "{\"city\": \"kkc\"}", 3, new IllegalStateException("broken"), false);
        OneOffs oneOffs = new OneOffs(folder.resolve("one"));

        assertThat(letters.redrive(letters.list().getFirst(), oneOffs)).isEqualTo("recompute-inventory");

        assertThat(letters.list()).isEmpty();
        assertThat(oneOffs.list()).singleElement().satisfies(run -> {
            assertThat(run.payload()).isEqualTo("{\"city\":\"kkc\"}");
            assertThat(run.at()).isEqualTo(TWO);
        });
    }

    private OneOffRuns runs(FunctionRunner runner, Instant now) {
        return new OneOffRuns(
                new OneOffs(folder), Map.of("recompute-inventory", runner), Clock.fixed(now, ZoneOffset.UTC));
    }

    private FunctionRunner runner(Later later) {
        return new FunctionRunner(
                RECOMPUTE,
                () -> (input, output, context) -> {
                    ByteArrayOutputStream read = new ByteArrayOutputStream();
                    input.transferTo(read);
                    ran.add(read.toString(StandardCharsets.UTF_8));
                },
                new DeadLetters(folder.resolve("dead"), Clock.systemUTC()),
                later,
                Duration.ofMillis(1),
                1);
    }
}
