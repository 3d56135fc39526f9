package city.kaen.bench.benchmark;

import city.kaen.bench.Benchmark;
import city.kaen.bench.Contender;
import city.kaen.bench.Contender.Role;
import city.kaen.bench.Goal;
import city.kaen.bench.Measured;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// What runs inside a warm process, without a store.
final class Warm {
    private static final String MONTH = "one dirty month of a year of 1,000 statements";
    private static final String YEARS = "ten years of 120,000 lines, whole";
    private static final String PUBLICATION = "all public files of three years";

    private Warm() {}

    static Benchmark recompute() {
        return new Benchmark(
                "recompute",
                "Recalculation in a warm process, over a ledger in memory",
                3,
                List.of(
                        new Contender(MONTH, Role.KAEN, () -> run("recomputesOneMonth")),
                        new Contender(YEARS, Role.KAEN, () -> run("recomputesTenYears"))),
                List.of(Goal.atMost(Measured.WALL, MONTH, 50), Goal.atMost(Measured.WALL, YEARS, 2_000)));
    }

    static Benchmark publish() {
        return new Benchmark(
                "publish",
                "Making a publication in a warm process",
                3,
                List.of(new Contender(PUBLICATION, Role.KAEN, () -> run("makesAPublication"))),
                List.of(Goal.atMost(Measured.WALL, PUBLICATION, 500)));
    }

    private static Measured run(String method) throws RunnerException {
        double millis = new Runner(new OptionsBuilder()
                        .include(InProcess.class.getName() + "\\." + method + "$")
                        .forks(1)
                        .jvmArgs("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m")
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(1))
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
        return Measured.of(Measured.WALL, millis);
    }
}
