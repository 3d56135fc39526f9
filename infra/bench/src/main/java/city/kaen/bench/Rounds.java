package city.kaen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Runs the contenders of a benchmark in turn, round after round, so that what slows the machine slows all of them.
final class Rounds {
    private Rounds() {}

    /// Measures a benchmark.
    ///
    /// @param progress told before each contender's turn
    static Result run(Benchmark benchmark, int rounds, Consumer<String> progress) throws Exception {
        Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : benchmark.contenders()) {
                progress.accept(benchmark.name() + " " + round + "/" + rounds + ": " + contender.name());
                Map<String, List<Double>> of = values.computeIfAbsent(contender.name(), name -> new LinkedHashMap<>());
                contender
                        .round()
                        .run()
                        .figures()
                        .forEach((figure, value) -> of.computeIfAbsent(figure, name -> new ArrayList<>())
                                .add(value));
            }
        }
        Map<String, Map<String, Samples>> samples = new LinkedHashMap<>();
        values.forEach((contender, figures) -> {
            Map<String, Samples> each = new LinkedHashMap<>();
            figures.forEach((figure, list) -> each.put(figure, new Samples(list)));
            samples.put(contender, each);
        });
        return new Result(benchmark, samples);
    }
}
