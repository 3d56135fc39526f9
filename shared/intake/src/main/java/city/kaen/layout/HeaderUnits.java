package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the unit that a header or a title names among its other words.
final class HeaderUnits {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,40}(?:[(][^()]*[)])?)[)\\]]");
    private static final Pattern AFTER_UNIT =
            Pattern.compile("(?:ระบุ)?หน่วย(?:เป็น)? ?:? ?([^:]{1,30})$|units? ?: ?([^:]{1,30})$");
    private static final Pattern CYLINDER = Pattern.compile(
            "(?:ถัง|cylinders?|tanks?|bottles?)[^0-9]{0,14}(4|15|48) ?(?:กก|กิโล|kg)|(?<![0-9])(4|15|48) ?(?:กก[.]?|กิโลกรัม|kg)[^0-9]{0,6}(?:ถัง|cylinder|tank|bottle)");
    private static final Pattern SCRIPTS =
            Pattern.compile("(?<=[\\u0E00-\\u0E7F])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\\u0E00-\\u0E7F])");
    private static final Set<String> PERSONS =
            Set.of("คน", "person", "people", "capita", "head", "employee", "student");
    private static final Set<String> COUNTS = Set.of(Folding.fold("จำนวน"), Folding.fold("ปริมาณ"));
    /// Units too short or too common to be found among other words; they count only in brackets or alone.
    private static final Set<String> WEAK = Set.of(
            "t",
            "g",
            "l",
            "j",
            "d",
            "unit",
            "units",
            "head",
            "people",
            "person",
            "persons",
            "trip",
            "trips",
            "load",
            "loads",
            "bin",
            "bins",
            "tree",
            "trees",
            "หน่วย",
            "คน",
            "ราย",
            "ตัว",
            "ต้น",
            "ใบ",
            "อัน",
            "ชิ้น",
            "กล่อง",
            "ขวด",
            "ถัง",
            "งาน",
            "รอบ",
            "วา",
            "container",
            "containers",
            "ขีด",
            "แผ่น",
            "%");

    private final Units units = Units.shipped();

    /// The unit that a header or title names: alone, in brackets, after the word for unit, or as a word at its end.
    Optional<StatedUnit> find(String text) {
        Optional<StatedUnit> alone = units.find(text);
        if (alone.isPresent()) {
            return alone;
        }
        String folded = Folding.fold(text);
        Matcher cylinder = CYLINDER.matcher(folded);
        if (cylinder.find()) {
            String kilograms = cylinder.group(1) == null ? cylinder.group(2) : cylinder.group(1);
            return Optional.of(new StatedUnit(units.get("cylinder-" + kilograms + "kg"), StatedUnit.Per.PERIOD, false));
        }
        Matcher brackets = BRACKETS.matcher(folded);
        Optional<StatedUnit> found = Optional.empty();
        while (brackets.find()) {
            Optional<StatedUnit> unit = bracketed(brackets.group(1));
            found = unit.isPresent() ? unit : found;
        }
        if (found.isPresent()) {
            return found;
        }
        Matcher after = AFTER_UNIT.matcher(folded);
        if (after.find()) {
            Optional<StatedUnit> unit = units.find(after.group(1) != null ? after.group(1) : after.group(2));
            if (unit.isPresent()) {
                return unit;
            }
        }
        Optional<StatedUnit> among = lastWords(folded);
        if (among.isPresent()) {
            return among;
        }
        return spaced(text)
                .filter(word -> !WEAK.contains(word))
                .flatMap(units::find)
                .or(() -> counted(folded));
    }

    /// A unit after the word for number or amount, as in จำนวนลิตร.
    private Optional<StatedUnit> counted(String folded) {
        return COUNTS.stream()
                .filter(folded::startsWith)
                .map(word -> folded.substring(word.length()).strip())
                .filter(rest -> !WEAK.contains(rest))
                .flatMap(rest -> units.find(rest).stream())
                .findFirst();
    }

    /// The last word as the text itself parts it, or where Thai letters meet Latin ones; folding drops the spaces
    /// beside Thai letters.
    private static Optional<String> spaced(String text) {
        String[] words = SCRIPTS.matcher(text.strip()).replaceAll(" ").split("[\\s_]+", -1);
        return words.length < 2 ? Optional.empty() : Optional.of(Folding.fold(words[words.length - 1]));
    }

    /// The unit that the last word names, however short, where what stands before it can be measured in it: `Diesel L`.
    Optional<StatedUnit> lastWord(String text) {
        return spaced(text).flatMap(units::find);
    }

    /// One unit in two languages: `ลิตร / L`.
    private Optional<StatedUnit> twice(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        Optional<StatedUnit> under = units.find(text.substring(slash + 1).strip());
        return units.find(text.substring(0, slash).strip())
                .filter(over ->
                        under.filter(one -> one.unit().equals(over.unit())).isPresent());
    }

    private Optional<StatedUnit> bracketed(String inside) {
        Optional<StatedUnit> unit = units.find(inside).or(() -> twice(inside));
        if (unit.isPresent()) {
            return unit;
        }
        int marker = Math.max(inside.lastIndexOf("หน่วยเป็น"), inside.lastIndexOf("หน่วย"));
        if (marker < 0) {
            return Optional.empty();
        }
        String rest = inside.substring(marker).replaceFirst("^หน่วย(เป็น)?[ :]*", "");
        return units.find(rest.strip());
    }

    private Optional<StatedUnit> lastWords(String folded) {
        boolean joined = folded.indexOf('_') >= 0 && folded.indexOf(' ') < 0;
        String[] words = folded.split("[ _/,:;-]+", -1);
        for (int start = Math.max(0, words.length - 4); start < words.length; start++) {
            for (int end = words.length; end > start; end--) {
                String words2 = String.join(" ", List.of(words).subList(start, end));
                boolean strong = !WEAK.contains(words2) || (joined && end == words.length && words2.length() <= 2);
                if (strong && words2.length() >= (joined ? 1 : 2)) {
                    Optional<StatedUnit> unit = units.find(words2);
                    if (unit.isPresent()) {
                        return unit;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// `kwh/คน` and `km/ลิตร` are shares of something else; `ลิตร/เดือน` is a quantity.
    boolean isRatio(String folded) {
        Matcher brackets = BRACKETS.matcher(folded);
        while (brackets.find()) {
            if (isRatioUnit(brackets.group(1))) {
                return true;
            }
        }
        return isRatioUnit(folded)
                || folded.contains("ต่อคน")
                || folded.contains("per capita")
                || folded.contains("per person");
    }

    private boolean isRatioUnit(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || units.find(text).isPresent()) {
            return false;
        }
        String under = text.substring(slash + 1).strip();
        boolean over = units.find(text.substring(0, slash)).isPresent();
        if (over && twice(text).isPresent()) {
            return false;
        }
        String one = under.replaceFirst("^[0-9]+ ?", "");
        return over && (units.find(one).isPresent() || PERSONS.contains(one));
    }
}
