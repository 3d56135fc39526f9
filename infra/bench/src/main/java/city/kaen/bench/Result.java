package city.kaen.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a benchmark measured: samples by contender and figure.
public record Result(Benchmark benchmark, Map<String, Map<String, Samples>> samples) {
    public Result {
        samples = new LinkedHashMap<>(samples);
    }

    /// A goal with what it was held against.
    ///
    /// @param samples the figure, or its ratio to the reference, one a round
    public record Verdict(Goal goal, Samples samples, boolean holds) {}

    /// What became of each goal, in the order they are stated.
    public List<Verdict> verdicts() {
        return benchmark.goals().stream().map(this::verdict).toList();
    }

    private Verdict verdict(Goal goal) {
        Samples subject = of(goal.subject(), goal.figure());
        Samples held = goal.reference()
                .map(reference -> subject.over(of(reference, goal.figure())))
                .orElse(subject);
        return new Verdict(goal, held, goal.holds(held));
    }

    private Samples of(String contender, String figure) {
        Samples found = samples.getOrDefault(contender, Map.of()).get(figure);
        if (found == null) {
            throw new IllegalStateException(benchmark.name() + " measures no " + figure + " of " + contender);
        }
        return found;
    }
}
