package city.kaen.reference;

import city.kaen.factor.FactorProblem;
import city.kaen.text.Resources;
import java.util.Map;
import java.util.stream.Collectors;

/// The problems of a factor set in words, from `factor-problems.csv`: what kind it is in Thai, what was found in
/// English.
public final class FactorProblemText {
    private static final Map<String, String> THAI =
            Resources.rows(FactorProblemText.class, "factor-problems.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private FactorProblemText() {}

    /// The problem in Thai.
    ///
    /// @throws IllegalStateException if the code has no text
    public static String thai(FactorProblem problem) {
        String text = THAI.get(problem.code());
        if (text == null) {
            throw new IllegalStateException("no Thai text for " + problem.code());
        }
        return (problem.row() == 0 ? "" : "แถว " + problem.row() + ": ") + text;
    }

    /// The problem in English.
    public static String english(FactorProblem problem) {
        return (problem.row() == 0 ? "" : "row " + problem.row() + ": ") + problem.message();
    }
}
