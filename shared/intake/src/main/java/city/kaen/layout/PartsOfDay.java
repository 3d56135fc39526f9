package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parts of a day or week that a meter counts apart, such as on peak and off peak.
final class PartsOfDay {
    private static final Pattern BRACKETED = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final Set<String> WORDS = Resources.rows(PartsOfDay.class, "parts-of-day.csv").stream()
            .map(row -> Folding.fold(row.getFirst()))
            .collect(Collectors.toUnmodifiableSet());

    private PartsOfDay() {}

    /// Whether a header names one, its unit in brackets aside.
    static boolean contains(String text) {
        return WORDS.contains(Folding.fold(BRACKETED.matcher(text).replaceAll("")));
    }
}
