package city.kaen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.bench.Contender.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> turns = new ArrayList<>();

    @Test
    void interleavesTheContenders() throws Exception {
        Result result = Rounds.run(benchmark(2, Goal.ratioAtMost("ms", "ours", "floor", 1.5)), 2, said -> {});

        assertThat(turns).containsExactly("ours", "floor", "ours", "floor");
        assertThat(result.verdicts().getFirst().samples().values()).containsExactly(2.0, 2.0);
        assertThat(result.verdicts().getFirst().holds()).isFalse();
        assertThat(Report.text(result)).contains("DOES NOT HOLD");
    }

    @Test
    void refusesAGoalOfAFigureThatNobodyMeasures() throws Exception {
        Result result = Rounds.run(benchmark(1, Goal.atMost("peak", "ours", 1)), 1, said -> {});

        assertThatThrownBy(result::verdicts).isInstanceOf(IllegalStateException.class);
    }

    private Benchmark benchmark(int rounds, Goal goal) {
        return new Benchmark(
                "sample",
                "a sample",
                rounds,
                List.of(
                        new Contender("ours", Role.KAEN, () -> turn("ours", 6)),
                        new Contender("floor", Role.FLOOR, () -> turn("floor", 3))),
                List.of(goal));
    }

    private Measured turn(String name, double value) {
        turns.add(name);
        return Measured.of("ms", value);
    }
}
