package city.kaen.bench;

import city.kaen.bench.benchmark.Benchmarks;
import city.kaen.bench.benchmark.Stand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `kaen bench`.
@Command(
        name = "kaen bench",
        description = "Measures Kaen beside a floor and a peer, rounds interleaved.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 measured, and with --check every goal holds; 1 a goal does not hold; 2 it could not be done.",
            "",
            "Example:  kaen bench csv --rounds 3"
        })
public final class Bench implements Callable<Integer> {
    private static final String GROWTH = "growth";
    private static final Path REPORT = Path.of("docs", "performance.md");

    private final Path root;
    private final PrintStream out;
    private final PrintStream progress;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "which to run, `growth` for how costs grow with sizes; all if none is named",
            arity = "0..*")
    private List<String> names = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", description = "rounds of each, instead of its own number")
    private int rounds;

    @Option(names = "--list", description = "what there is to run, and its goals")
    private boolean list;

    @Option(
            names = "--check",
            description =
                    "end with 1 where a goal does not hold, the noise measured forgiven, or a cost grows faster than a size")
    private boolean check;

    @Option(names = "--write", description = "write docs/performance.md with what was run")
    private boolean write;

    private Bench(Path root, PrintStream out, PrintStream progress, Clock clock) {
        this.root = root;
        this.out = out;
        this.progress = progress;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("kaen.root", ""));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Bench(root.toAbsolutePath(), out, progress, Clock.systemUTC()))
                .setExitCodeExceptionMapper(e -> 2)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createDirectories(root.resolve("infra/bench/target/inputs"));
        try (Stand stand = new Stand(root, folder)) {
            Benchmarks all = new Benchmarks(stand);
            List<Benchmark> chosen = chosen(all);
            if (list) {
                chosen.forEach(benchmark -> out.println(Report.goals(benchmark)));
                return 0;
            }
            List<Result> results = new ArrayList<>();
            for (Benchmark benchmark : chosen) {
                Result result = Rounds.run(benchmark, rounds > 0 ? rounds : benchmark.rounds(), progress::println);
                results.add(result);
                out.println(Report.text(result));
            }
            List<Growth> growth = grows() ? all.growth(progress::println) : List.of();
            growth.forEach(each -> out.println(Report.text(each)));
            if (write) {
                write(results, growth);
            }
            boolean held = results.stream()
                            .flatMap(result -> result.verdicts().stream())
                            .allMatch(Result.Verdict::holds)
                    && growth.stream().allMatch(Growth::holds);
            return check && !held ? 1 : 0;
        }
    }

    private boolean grows() {
        return names.isEmpty() || names.contains(GROWTH);
    }

    private List<Benchmark> chosen(Benchmarks all) throws IOException {
        if (names.isEmpty()) {
            return all.all();
        }
        List<Benchmark> chosen = new ArrayList<>();
        String known = all.names() + ", " + GROWTH;
        for (String name : names) {
            if (name.equals(GROWTH)) {
                continue;
            }
            chosen.add(all.find(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "no benchmark " + name + "; there are " + known)));
        }
        return chosen;
    }

    private void write(List<Result> results, List<Growth> growth) throws IOException {
        String command = String.join(" ", spec.commandLine().getParseResult().originalArgs());
        String text = Report.markdown(results, growth, command, Machine.describe(), LocalDate.now(clock));
        Files.writeString(root.resolve(REPORT), text, StandardCharsets.UTF_8);
        out.println("written: " + REPORT);
    }
}
