package city.kaen.receipt;

import city.kaen.text.Resources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why a row was left out, in words, from `reasons.csv`.
final class Reasons {
    private static final Map<String, List<String>> ALL =
            Resources.rows(Reasons.class, "reasons.csv").stream().collect(Collectors.toMap(List::getFirst, row -> row));

    private Reasons() {}

    static String th(String reason) {
        return ALL.getOrDefault(reason, List.of(reason, reason, reason)).get(1);
    }

    static String en(String reason) {
        return ALL.getOrDefault(reason, List.of(reason, reason, reason)).get(2);
    }

    static boolean knows(String reason) {
        return ALL.containsKey(reason);
    }
}
