package city.kaen.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The problems of one file: of each code the first so many, and the exact count of all.
public final class Problems {
    /// How many places of one code are kept.
    public static final int KEPT = 50;

    private final Map<String, List<Problem>> kept = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    public void add(Problem problem) {
        counts.merge(problem.code(), 1, Integer::sum);
        List<Problem> list = kept.computeIfAbsent(problem.code(), code -> new ArrayList<>());
        if (list.size() < KEPT) {
            list.add(problem);
        }
    }

    public void add(String code, Place place, String found, String expected, String proposed) {
        add(Problem.of(code, place, found, expected, proposed));
    }

    public boolean has(String code) {
        return counts.containsKey(code);
    }

    /// How often each code was met.
    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /// The problems that were kept, by code, then in the order they were met.
    public List<Problem> list() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
