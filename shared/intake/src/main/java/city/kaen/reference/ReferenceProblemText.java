package city.kaen.reference;

import city.kaen.text.Resources;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The problems of a profile or a layout in Thai, from `reference-problems.csv`.
public final class ReferenceProblemText {
    private static final Pattern SLOT = Pattern.compile("\\{[0-9]}");
    private static final List<Text> TEXTS =
            Resources.rows(ReferenceProblemText.class, "reference-problems.csv").stream()
                    .map(row -> new Text(regex(row.get(0)), row.get(1)))
                    .toList();

    private record Text(Pattern english, String thai) {}

    private ReferenceProblemText() {}

    /// The Thai of a problem; empty if no text says it.
    static Optional<String> find(String problem) {
        for (Text text : TEXTS) {
            Matcher matcher = text.english().matcher(problem);
            if (matcher.matches()) {
                String thai = text.thai();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    thai = thai.replace("{" + i + "}", matcher.group(i));
                }
                return Optional.of(thai);
            }
        }
        return Optional.empty();
    }

    /// The problem in Thai; in English, with a word before it, where it cannot be said.
    public static String thai(String problem) {
        return find(problem).orElse("พบปัญหา: " + problem);
    }

    private static Pattern regex(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        int at = 0;
        while (slot.find()) {
            regex.append(Pattern.quote(template.substring(at, slot.start()))).append("(.+?)");
            at = slot.end();
        }
        return Pattern.compile(regex + Pattern.quote(template.substring(at)), Pattern.DOTALL);
    }
}
