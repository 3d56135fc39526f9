package city.kaen.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Months as people name them: `2024-01 to 2025-12, 2026-03`.
final class MonthRanges {
    private MonthRanges() {}

    static String text(Set<YearMonth> months) {
        List<String> ranges = new ArrayList<>();
        List<YearMonth> run = new ArrayList<>();
        for (YearMonth month : new TreeSet<>(months)) {
            if (!run.isEmpty() && !run.getLast().plusMonths(1).equals(month)) {
                ranges.add(range(run));
                run.clear();
            }
            run.add(month);
        }
        if (!run.isEmpty()) {
            ranges.add(range(run));
        }
        return String.join(", ", ranges);
    }

    private static String range(List<YearMonth> run) {
        return run.size() == 1
                ? run.getFirst().toString()
                : run.getFirst() + " to " + run.getLast() + " (" + run.size() + " months)";
    }
}
