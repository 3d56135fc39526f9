package city.kaen.intake;

import city.kaen.layout.Problem;
import city.kaen.text.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words of one finding, from `findings.csv`.
///
/// @param code permanent
/// @param messageEn what was found and how to mend it, with names in braces for what is filled in
public record FindingText(
        String code, Severity severity, String titleEn, String titleTh, String messageEn, String messageTh) {
    private static final Map<String, FindingText> ALL = read();

    private static Map<String, FindingText> read() {
        Map<String, FindingText> all = new LinkedHashMap<>();
        for (List<String> row : Resources.rows(FindingText.class, "findings.csv")) {
            FindingText text = new FindingText(
                    row.get(0), Severity.valueOf(row.get(1)), row.get(2), row.get(3), row.get(4), row.get(5));
            if (all.put(text.code(), text) != null) {
                throw new IllegalStateException("the finding " + text.code() + " stands twice in findings.csv");
            }
        }
        return all;
    }

    /// Every finding there can be, in the order of the reference.
    public static List<FindingText> all() {
        return List.copyOf(ALL.values());
    }

    /// The words of a code.
    ///
    /// @throws IllegalArgumentException if no finding has it
    public static FindingText get(String code) {
        FindingText text = ALL.get(code);
        if (text == null) {
            throw new IllegalArgumentException("no finding has the code " + code);
        }
        return text;
    }

    /// The finding of a problem at its place.
    public Finding of(Problem problem, Origin origin) {
        return new Finding(
                severity,
                code,
                origin,
                problem.found(),
                problem.expected(),
                problem.proposed(),
                fill(messageTh, problem, "th"),
                fill(messageEn, problem, "en"));
    }

    private static String fill(String message, Problem problem, String language) {
        String filled = message.replace("{found}", problem.found())
                .replace("{expected}", problem.expected())
                .replace("{proposed}", problem.proposed());
        for (Map.Entry<String, String> word : problem.words().entrySet()) {
            String name = word.getKey().endsWith("_" + language)
                    ? word.getKey().substring(0, word.getKey().length() - 3)
                    : word.getKey();
            filled = filled.replace("{" + name + "}", word.getValue());
        }
        return filled;
    }
}
