package city.kaen.layout;

import city.kaen.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds known phrases in a text. Latin phrases are found as whole words, Thai ones anywhere, since Thai writes none
/// apart; what a longer phrase covers a shorter one inside it does not count: water is not spoken of where oil is.
final class Phrases<T> {
    private record Phrase<T>(List<String> parts, int length, int rank, T value) {}

    private static final char COVERED = '\u0000';

    private final Map<String, T> whole = new HashMap<>();
    private final List<Phrase<T>> phrases = new ArrayList<>();
    private boolean sorted;

    /// A phrase that must be the whole text.
    void addWhole(String text, T value) {
        whole.putIfAbsent(Folding.fold(text), value);
    }

    /// A phrase found inside a text; `a+b` asks for both parts.
    ///
    /// @param rank of the phrases found, those of the highest rank count
    void addPart(String text, int rank, T value) {
        List<String> parts = new ArrayList<>();
        int length = 0;
        for (String part : text.split("[+]", -1)) {
            String folded = Folding.fold(part);
            parts.add(folded);
            length += folded.length();
        }
        phrases.add(new Phrase<>(List.copyOf(parts), length, rank, value));
        sorted = false;
    }

    Optional<T> findWhole(String folded) {
        return Optional.ofNullable(whole.get(folded));
    }

    /// Whether a folded text is one of the phrases found inside texts.
    boolean isPart(String folded) {
        return phrases.stream().anyMatch(phrase -> phrase.parts().equals(List.of(folded)));
    }

    /// The value of the longest phrase of the highest rank in a folded text.
    Optional<T> findPart(String folded) {
        if (!sorted) {
            phrases.sort(Comparator.comparingInt((Phrase<T> phrase) -> -phrase.length()));
            sorted = true;
        }
        StringBuilder text = new StringBuilder(folded);
        Phrase<T> best = null;
        for (Phrase<T> phrase : phrases) {
            if (phrase.length() <= folded.length() && cover(text, phrase.parts())) {
                best = best == null || phrase.rank() > best.rank() ? phrase : best;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.value());
    }

    /// Covers the parts of a phrase, if all are there.
    private static boolean cover(StringBuilder text, List<String> parts) {
        int[] at = new int[parts.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = find(text, parts.get(i));
            if (at[i] < 0) {
                return false;
            }
        }
        for (int i = 0; i < at.length; i++) {
            for (int c = at[i]; c < at[i] + parts.get(i).length(); c++) {
                text.setCharAt(c, COVERED);
            }
        }
        return true;
    }

    private static int find(StringBuilder text, String part) {
        int from = text.indexOf(part);
        while (from >= 0) {
            int to = from + part.length();
            if ((!isLatin(part.charAt(0)) || from == 0 || !isLatin(text.charAt(from - 1)))
                    && (!isLatin(part.charAt(part.length() - 1)) || to == text.length() || !isLatin(text.charAt(to)))) {
                return from;
            }
            from = text.indexOf(part, from + 1);
        }
        return -1;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
