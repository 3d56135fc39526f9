package city.kaen.layout;

import city.kaen.text.DayOrder;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the time that one cell of a header names, with its unit behind it or not: `Jan-24`, `Jan-24 (kWh)`.
final class HeaderMonths {
    private static final int LONGEST = 60;
    private static final Pattern MEASURED = Pattern.compile("(.*[^\\s])\\s*[(\\[]([^()\\[\\]]+)[)\\]]");

    private static final Pattern PARTS = Pattern.compile("[\\s_]+");
    /// A month takes up to so many words: `Jan`, `ม.ค. 68`, `Oct - 24`.
    private static final int WORDS = 3;

    /// A month among other words of a header: `Elec_MMBtu January`, `หน่วยที่ใช้ ม.ค. 68`, `Jan-24 kWh`.
    ///
    /// @param words the others
    record Among(When month, String words) {}

    private HeaderMonths() {}

    /// The month that stands at the end or the beginning of a header's words, where it is not all of them.
    static Optional<Among> among(String text, int latest) {
        if (text.length() > LONGEST || read(text, latest).isPresent()) {
            return Optional.empty();
        }
        List<String> parts = List.of(PARTS.split(text.strip(), -1));
        for (int words = Math.min(WORDS, parts.size() - 1); words > 0; words--) {
            int behind = parts.size() - words;
            Optional<When> last = month(parts.subList(behind, parts.size()), latest);
            if (last.isPresent()) {
                return Optional.of(new Among(last.get(), String.join(" ", parts.subList(0, behind))));
            }
            Optional<When> first = month(parts.subList(0, words), latest);
            if (first.isPresent()) {
                return Optional.of(new Among(first.get(), String.join(" ", parts.subList(words, parts.size()))));
            }
        }
        return Optional.empty();
    }

    /// A month by its name; a number among words may be anything, and so may what is nearly a month's name.
    private static Optional<When> month(List<String> parts, int latest) {
        String text = String.join(" ", parts);
        return text.chars().noneMatch(Character::isLetter)
                ? Optional.empty()
                : Times.read(text, DayOrder.DAY_FIRST, latest).filter(when -> switch (when) {
                    case When.NamedMonth named -> !named.misspelt();
                    case When.InMonth in -> !in.misspelt();
                    case When.OnDay day -> false;
                    case When.InQuarter quarter -> false;
                    case When.InYear year -> false;
                });
    }

    /// The time, if the text names one.
    ///
    /// @param latest the year after which no file speaks of one
    static Optional<When> read(String text, int latest) {
        Optional<When> when = Times.read(text, DayOrder.DAY_FIRST, latest);
        if (when.isPresent()) {
            return when;
        }
        Matcher measured = MEASURED.matcher(text.strip());
        return measured.matches() && isQuantity(measured.group(2))
                ? Times.read(measured.group(1), DayOrder.DAY_FIRST, latest)
                : Optional.empty();
    }

    /// Months of money beside months of a quantity are no months of their own.
    private static boolean isQuantity(String unit) {
        return Units.shipped()
                .find(unit)
                .filter(stated -> !stated.unit().dimension().equals("money"))
                .isPresent();
    }
}
