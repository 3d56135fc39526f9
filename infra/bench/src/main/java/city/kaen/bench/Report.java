package city.kaen.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured, as text for a terminal and as the document.
final class Report {
    private Report() {}

    /// A benchmark and its goals.
    static String goals(Benchmark benchmark) {
        StringBuilder text = new StringBuilder(benchmark.name() + ": " + benchmark.title() + "\n");
        benchmark.goals().forEach(goal -> text.append("  ").append(words(goal)).append('\n'));
        return text.toString();
    }

    /// What a benchmark gave, for the terminal.
    static String text(Result result) {
        StringBuilder text = new StringBuilder(
                result.benchmark().name() + ": " + result.benchmark().title() + "\n");
        result.samples()
                .forEach((contender, figures) -> text.append("  ")
                        .append(contender)
                        .append(": ")
                        .append(figures(figures))
                        .append('\n'));
        for (Result.Verdict verdict : result.verdicts()) {
            text.append("  ")
                    .append(verdict.holds() ? "holds: " : "DOES NOT HOLD: ")
                    .append(words(verdict.goal()))
                    .append("; measured ")
                    .append(number(verdict.samples().median()))
                    .append(" ± ")
                    .append(number(verdict.samples().noise()))
                    .append('\n');
        }
        return text.toString();
    }

    /// For a terminal.
    static String text(Growth growth) {
        StringBuilder text = new StringBuilder();
        text.append(growth.figure()).append(" by ").append(growth.what()).append(":");
        growth.points()
                .forEach((size, value) -> text.append(String.format(Locale.ROOT, " %,d: ", size))
                        .append(number(value))
                        .append(';'));
        return text.append(" exponent ")
                .append(number(growth.exponent()))
                .append(", steepest step ")
                .append(number(growth.steepest()))
                .append(growth.holds() ? "" : "; GROWS FASTER THAN ITS SIZE")
                .toString();
    }

    /// The document.
    static String markdown(List<Result> results, List<Growth> growth, String command, String machine, LocalDate date) {
        StringBuilder text = new StringBuilder();
        text.append("# What Kaen takes, measured\n\n")
                .append("Written by `./kaen bench ")
                .append(command)
                .append("` on ")
                .append(date)
                .append(": ")
                .append(machine)
                .append(
                        ".\n\nTimes drift between runs of a shared machine: what is asked for is asked as a ratio within one run, ")
                .append(
                        "rounds interleaved. Figures are medians over the rounds; ± is half of what the middle half of the rounds ")
                .append(
                        "spans. A floor does the same work without what makes it useful; a peer is what others use, or a loop ")
                .append("of the same calls where that cannot be shipped.\n");
        text.append("\nWhat stands in the way of a goal that does not hold, what is not measured here, and how far an ")
                .append("installation goes: [capacity.md](capacity.md).\n");
        for (Result result : results) {
            section(text, result);
        }
        if (!growth.isEmpty()) {
            text.append(
                            "\n## Growth\n\nThe exponent is the slope between the smallest and the largest size on logarithmic ")
                    .append(
                            "axes: 1 is in proportion, 0 is independent of the size. The steepest step is the largest such slope from one size to the next; none may be above 1.1.\n\n| what grows | size | what is counted | takes |\n|---|---|---|---|\n");
            for (Growth each : growth) {
                each.points()
                        .forEach((size, value) -> text.append("| ")
                                .append(each.what())
                                .append(" | ")
                                .append(String.format(Locale.ROOT, "%,d", size))
                                .append(" | ")
                                .append(each.figure())
                                .append(" | ")
                                .append(number(value))
                                .append(" |\n"));
                text.append("| ")
                        .append(each.what())
                        .append(" | | exponent | **")
                        .append(number(each.exponent()))
                        .append("**, steepest step ")
                        .append(number(each.steepest()))
                        .append(each.holds() ? "" : " **does not hold**")
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static void section(StringBuilder text, Result result) {
        text.append("\n## ")
                .append(result.benchmark().title())
                .append("\n\n`./kaen bench ")
                .append(result.benchmark().name())
                .append("`\n\n| contender | what it is | measured |\n|---|---|---|\n");
        for (Contender contender : result.benchmark().contenders()) {
            text.append("| ")
                    .append(contender.name())
                    .append(" | ")
                    .append(contender.role().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(figures(result.samples().getOrDefault(contender.name(), Map.of())))
                    .append(" |\n");
        }
        text.append("\n| goal | measured | |\n|---|---|---|\n");
        for (Result.Verdict verdict : result.verdicts()) {
            text.append("| ")
                    .append(words(verdict.goal()))
                    .append(" | ")
                    .append(number(verdict.samples().median()))
                    .append(" ± ")
                    .append(number(verdict.samples().noise()))
                    .append(" | ")
                    .append(verdict.holds() ? "holds" : "**does not hold**")
                    .append(" |\n");
        }
    }

    private static String words(Goal goal) {
        String bound = (goal.atLeast() ? " at least " : " at most ") + number(goal.limit());
        return goal.reference()
                .map(reference -> goal.figure() + " of " + goal.subject() + bound + " times that of " + reference)
                .orElse(goal.figure() + " of " + goal.subject() + bound);
    }

    private static String figures(Map<String, Samples> figures) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + number(each.getValue().median()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
