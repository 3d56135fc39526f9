package city.kaen.notation;

import city.kaen.inventory.GpcCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands in a cell: keys come alone, in pairs, twice over, with trailing blanks, with and without a target.
final class CellText {
    /// At most 60 characters and a small exponent, so that no cell can ask for a number too large to hold.
    private static final Pattern NUMBER =
            Pattern.compile("(?=.{1,60}$)[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?");

    /// A key, or IE and the cell it points to.
    private static final Pattern KEY = Pattern.compile("(NO|NE|C|IE)|IE\\s*\\(?\\s*([IV]+(?:\\.\\d){1,2})\\s*\\)?");

    private static final Pattern WORD = Pattern.compile("\\b(NO|NE|IE|C)\\b");

    private CellText() {}

    static CellValue parse(String text) {
        String content = text.strip().toUpperCase(Locale.ROOT);
        if (content.isEmpty()) {
            return new CellValue.Blank();
        }
        if (NUMBER.matcher(content).matches()) {
            return new CellValue.Amount(new BigDecimal(content));
        }
        List<Notation> notations = new ArrayList<>();
        for (String part : content.split("[;,/]", -1)) {
            Matcher key = KEY.matcher(part.strip());
            if (!key.matches()) {
                return new CellValue.Broken(text, problem(content));
            }
            Notation notation = notation(key);
            String target = notation.includedIn().orElse("");
            if (!target.isEmpty() && GpcCells.shipped().find(target).isEmpty()) {
                return new CellValue.Broken(text, "there is no cell " + target);
            }
            if (!notations.contains(notation)) {
                notations.add(notation);
            }
        }
        return new CellValue.Keys(notations);
    }

    private static Notation notation(Matcher key) {
        String target = key.group(2);
        return target == null ? Notation.of(NotationKey.valueOf(key.group(1)), "") : Notation.includedIn(target, "");
    }

    private static String problem(String content) {
        boolean number = content.chars().anyMatch(Character::isDigit);
        return number && WORD.matcher(content).find()
                ? "a number and a notation key in one cell"
                : "neither a number nor one of NO, NE, IE and C";
    }
}
