package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What the words at a row's beginning make of the row.
enum Labels {
    TOTAL,
    AVERAGE,
    PERCENT,
    EXAMPLE,
    NOTE;

    private record Beginning(Labels label, String text) {}

    private static final Map<Character, List<Beginning>> BY_FIRST_LETTER =
            Resources.rows(Labels.class, "labels.csv").stream()
                    .map(row ->
                            new Beginning(valueOf(row.getFirst().toUpperCase(Locale.ROOT)), Folding.fold(row.get(1))))
                    .collect(Collectors.groupingBy(one -> one.text().charAt(0)));

    private static final int REMEMBERED = 20_000;
    private static final Map<String, Set<Labels>> KNOWN = new ConcurrentHashMap<>();

    /// What a text makes of its row; a label that says nothing of the kind makes nothing.
    static Set<Labels> of(String text) {
        if (text.isEmpty() || (isDigit(text.charAt(0)) && !BY_FIRST_LETTER.containsKey(text.charAt(0)))) {
            return Set.of(); // the numbers of meters need not be remembered
        }
        Set<Labels> known = KNOWN.get(text);
        if (known == null) {
            String folded = Folding.fold(text);
            known = folded.isEmpty() ? Set.of() : begun(folded);
            if (KNOWN.size() < REMEMBERED) {
                KNOWN.put(text, known);
            }
        }
        return known;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Set<Labels> begun(String folded) {
        Set<Labels> read = EnumSet.noneOf(Labels.class);
        for (Beginning beginning : BY_FIRST_LETTER.getOrDefault(folded.charAt(0), List.of())) {
            if (folded.startsWith(beginning.text()) && endsWord(folded, beginning.text())) {
                read.add(beginning.label());
            }
        }
        return Collections.unmodifiableSet(read);
    }

    private static boolean endsWord(String text, String beginning) {
        char last = beginning.charAt(beginning.length() - 1);
        return last < 'a'
                || last > 'z'
                || text.length() == beginning.length()
                || !Character.isLetter(text.charAt(beginning.length()));
    }
}
