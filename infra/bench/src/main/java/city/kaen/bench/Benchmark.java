package city.kaen.bench;

import java.util.List;

/// Contenders that do the same work, and what is asked of them.
///
/// @param name as given on the command line
/// @param title what the work is
/// @param rounds how often each contender runs unless told otherwise; more where one round is short
public record Benchmark(String name, String title, int rounds, List<Contender> contenders, List<Goal> goals) {
    public Benchmark {
        contenders = List.copyOf(contenders);
        goals = List.copyOf(goals);
    }
}
