package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The number of what a whole table is of, where its titles name it: `รถขยะ ทะเบียน 81-5555`, `Meter no. 0021`.
final class NumberedTitles {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:"
                    + Resources.rows(NumberedTitles.class, "numbered-things.csv").stream()
                            .map(row -> Pattern.quote(Folding.plain(row.getFirst())))
                            .sorted((one, other) -> other.length() - one.length())
                            .collect(Collectors.joining("|"))
                    + ")[ .:#]*((?:[ก-ฮ]{1,3} ?)?[0-9][0-9A-Za-z-]{0,19}(?: [ก-ฮ]{2,3}(?![ก-๙]))?)",
            Pattern.CASE_INSENSITIVE);

    private NumberedTitles() {}

    /// The number, as the title has it.
    static Optional<String> find(String titles) {
        Matcher numbered = NUMBERED.matcher(Folding.plain(titles));
        return numbered.find() ? Optional.of(numbered.group(1)) : Optional.empty();
    }
}
