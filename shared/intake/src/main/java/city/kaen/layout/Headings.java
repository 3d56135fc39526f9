package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.text.DayOrder;
import city.kaen.text.Folding;
import city.kaen.text.Resources;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.text.Years;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands headers and titles by the words of `headers.csv`, the units and the activities they name.
final class Headings {
    private static final Pattern FOUR_DIGITS =
            Pattern.compile("(?<![0-9.,])(25[0-9]{2}|20[0-9]{2}|19[0-9]{2})(?![0-9.,]?[0-9])");
    private static final Pattern TWO_DIGITS = Pattern.compile("(?:ปี|พ[.]ศ[.])'?([0-9]{2})(?![0-9])");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,40}(?:[(][^()]*[)])?)[)\\]]");
    private static final Pattern AFTER_UNIT =
            Pattern.compile("(?:ระบุ)?หน่วย(?:เป็น)? ?:? ?([^:]{1,30})$|units? ?: ?([^:]{1,30})$");
    private static final Pattern FISCAL = Pattern.compile("ปีงบ|fiscal|(?<![a-z])fy ?[0-9]");
    private static final Set<String> PERSONS =
            Set.of("คน", "person", "people", "capita", "head", "employee", "student");
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

    private record Measure(String activity, String unit) {}

    private final Units units = Units.shipped();
    private final ActivityWords activities;
    private final Phrases<Meaning> meanings = new Phrases<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final int latest;

    Headings(int latest) {
        this(latest, Activities.shipped());
    }

    /// @param known the activities that the city has words for
    Headings(int latest, Activities known) {
        this.latest = latest;
        this.activities = ActivityWords.of(known);
        Resources.rows(Headings.class, "headers.csv").forEach(row -> {
            Meaning meaning = Meaning.parse(row.get(0));
            if (row.get(1).equals("exact")) {
                meanings.addWhole(row.get(2), meaning);
            } else {
                meanings.addPart(row.get(2), 0, meaning);
            }
        });
        Resources.rows(Headings.class, "measures.csv")
                .forEach(row -> measures.put(row.get(0), new Measure(row.get(1), row.get(2))));
    }

    /// What the tiers of one column's header say, the topmost first.
    Heading of(List<String> tiers) {
        List<String> said =
                tiers.stream().filter(tier -> !tier.isBlank()).distinct().toList();
        String text = String.join(" / ", said).replaceAll("\\s+", " ").strip();
        if (said.isEmpty()) {
            return new Heading(
                    Meaning.OTHER,
                    "",
                    OptionalInt.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        String bottom = Folding.fold(said.getLast());
        Measure measure = measures.get(bottom);
        if (measure != null) {
            return measured(text, measure);
        }
        Optional<StatedUnit> unit = Optional.empty();
        Optional<ActivityWords.Spoken> activity = Optional.empty();
        Optional<When> month = Optional.empty();
        OptionalInt year = OptionalInt.empty();
        boolean fiscal = false;
        for (String tier : said.reversed()) {
            unit = unit.isPresent() ? unit : unit(tier);
            activity = better(activity, activities.find(tier));
            month = month.isPresent() ? month : month(tier);
            OptionalInt named = year(tier);
            if (year.isEmpty() && named.isPresent()) {
                year = named;
                fiscal = isFiscal(tier);
            }
        }
        Meaning meaning = meaning(said, bottom, unit, activity, month, year);
        return new Heading(meaning, text, year, fiscal, month, unit, activity);
    }

    private Heading measured(String text, Measure measure) {
        return new Heading(
                Meaning.QUANTITY,
                text,
                OptionalInt.empty(),
                false,
                Optional.empty(),
                Optional.of(new StatedUnit(units.get(measure.unit()), StatedUnit.Per.PERIOD, false)),
                Optional.of(new ActivityWords.Spoken(measure.activity(), false, false)));
    }

    private Meaning meaning(
            List<String> said,
            String bottom,
            Optional<StatedUnit> unit,
            Optional<ActivityWords.Spoken> activity,
            Optional<When> month,
            OptionalInt year) {
        Optional<Meaning> whole = meanings.findWhole(bottom);
        if (whole.isPresent() && !(whole.get() == Meaning.UNIT && month.isPresent())) {
            return whole.get();
        }
        if (isRatio(bottom)) {
            return Meaning.PERCENT;
        }
        for (String tier : said) {
            Optional<Meaning> part = meanings.findPart(Folding.fold(tier).replace('_', ' '));
            if (part.isPresent() && (part.get() == Meaning.PERCENT || part.get() == Meaning.CARBON)) {
                return part.get();
            }
        }
        Optional<Meaning> part = meanings.findPart(bottom.replace('_', ' '));
        if (unit.isPresent()) {
            Optional<Meaning> byUnit = byDimension(unit.get().unit().dimension());
            if (byUnit.isPresent()) {
                return byUnit.get();
            }
        }
        if (part.isPresent()) {
            return part.get();
        }
        return month.isPresent() || unit.isPresent() || activity.isPresent() || year.isPresent()
                ? Meaning.QUANTITY
                : Meaning.OTHER;
    }

    private static Optional<Meaning> byDimension(String dimension) {
        return switch (dimension) {
            case "money" -> Optional.of(Meaning.COST);
            case "power" -> Optional.of(Meaning.DEMAND);
            case "share" -> Optional.of(Meaning.PERCENT);
            case "loads" -> Optional.of(Meaning.LOADS);
            case "distance" -> Optional.of(Meaning.DISTANCE);
            case "person" -> Optional.of(Meaning.PEOPLE);
            default -> Optional.empty();
        };
    }

    /// `kwh/คน` and `km/ลิตร` are shares of something else; `ลิตร/เดือน` is a quantity.
    private boolean isRatio(String folded) {
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
        return over && (units.find(under).isPresent() || PERSONS.contains(under));
    }

    private static Optional<ActivityWords.Spoken> better(
            Optional<ActivityWords.Spoken> lower, Optional<ActivityWords.Spoken> upper) {
        if (lower.isEmpty()) {
            return upper;
        }
        boolean vague = lower.get().assumed() || lower.get().activity().equals("fuel-unspecified");
        return vague && upper.isPresent() && !upper.get().assumed() ? upper : lower;
    }

    private Optional<When> month(String tier) {
        Optional<When> when = Times.read(tier, DayOrder.DAY_FIRST, latest);
        return when.filter(time -> !(time instanceof When.InYear));
    }

    /// The year that a header or title names.
    OptionalInt year(String text) {
        String folded = Folding.fold(text);
        Matcher four = FOUR_DIGITS.matcher(folded);
        if (four.find()) {
            return Years.ofFourDigits(Integer.parseInt(four.group(1)));
        }
        Matcher two = TWO_DIGITS.matcher(folded);
        return two.find() ? Years.ofTwoDigits(Integer.parseInt(two.group(1)), true, latest) : OptionalInt.empty();
    }

    /// Whether two different years stand in a text, so that it names none.
    boolean namesSeveralYears(String text) {
        return FOUR_DIGITS
                        .matcher(Folding.fold(text))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .count()
                > 1;
    }

    boolean isFiscal(String text) {
        return FISCAL.matcher(Folding.fold(text)).find();
    }

    Optional<ActivityWords.Spoken> activity(String text) {
        return activities.find(text);
    }

    Optional<Meaning> word(String text) {
        String folded = Folding.fold(text);
        Optional<Meaning> whole = meanings.findWhole(folded);
        return whole.isPresent() ? whole : meanings.findPart(folded);
    }

    /// The unit that a header or title names: alone, in brackets, after the word for unit, or as a word at its end.
    Optional<StatedUnit> unit(String text) {
        Optional<StatedUnit> alone = units.find(text);
        if (alone.isPresent()) {
            return alone;
        }
        String folded = Folding.fold(text);
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
        return lastWords(folded);
    }

    private Optional<StatedUnit> bracketed(String inside) {
        Optional<StatedUnit> unit = units.find(inside);
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

    /// Whether the months of a header stand without their years, as a form prints them.
    boolean namedMonths(List<Column> columns) {
        return columns.stream()
                .map(column -> column.heading().month())
                .flatMap(Optional::stream)
                .anyMatch(When.NamedMonth.class::isInstance);
    }
}
