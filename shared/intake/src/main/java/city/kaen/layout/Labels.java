package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.Collections;
import java.util.EnumMap;
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

    private static final Map<Labels, List<String>> BEGINNINGS = Resources.rows(Labels.class, "labels.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> valueOf(row.getFirst().toUpperCase(Locale.ROOT)),
                    () -> new EnumMap<>(Labels.class),
                    Collectors.mapping(row -> Folding.fold(row.get(1)), Collectors.toList())));

    private static final int REMEMBERED = 20_000;
    private static final Map<String, Set<Labels>> KNOWN = new ConcurrentHashMap<>();

    /// What a text makes of its row; a label that says nothing of the kind makes nothing.
    static Set<Labels> of(String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<Labels> known = KNOWN.get(text);
        if (known == null) {
            Set<Labels> read = EnumSet.noneOf(Labels.class);
            for (Labels label : values()) {
                if (label.names(text)) {
                    read.add(label);
                }
            }
            known = Collections.unmodifiableSet(read);
            if (KNOWN.size() < REMEMBERED) {
                KNOWN.put(text, known);
            }
        }
        return known;
    }

    private boolean names(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String folded = Folding.fold(text);
        for (String beginning : BEGINNINGS.getOrDefault(this, List.of())) {
            if (folded.startsWith(beginning) && endsWord(folded, beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String text, String beginning) {
        char last = beginning.charAt(beginning.length() - 1);
        return last < 'a'
                || last > 'z'
                || text.length() == beginning.length()
                || !Character.isLetter(text.charAt(beginning.length()));
    }
}
