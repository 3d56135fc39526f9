package city.kaen.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates, months and years in the forms that files hold: `2566-10`, `10/2566`, `1990 / 07`, `oct_60`, `ม.ค. 67`,
/// `มกราคม 2569`, `28 มี.ค. 59`, `Nov 13 2019 12:00AM`, `202501`, `31/01/2568`,
/// `Q1 2023`.
public final class Times {
    private static final Pattern CLOCK = Pattern.compile(
            "[t ,]*[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?( ?[ap]m)?( ?(z|utc|gmt|[+-][0-9]{2}:?([0-9]{2})?))?(น[.]?)?$");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,.]+|(วันที่|พ[.]?ศ[.]?|ค[.]?ศ[.]?|ปี)");
    /// What Thai forms write before a month: of the month, of the billing round.
    private static final Pattern OF_MONTH = Pattern.compile("^(?:ประจา)?(?:งวด|รอบ)?(?:บิล)?(?:เดือน)(?=[^0-9])");
    private static final Pattern THREE =
            Pattern.compile("([0-9]{1,4})(?: ?[-/.] ?| )([0-9]{1,2})(?: ?[-/.] ?| )([0-9]{1,4})");
    private static final Pattern TWO = Pattern.compile("([0-9]{1,4}) ?[-/._ ] ?([0-9]{1,4})");
    private static final Pattern NAMED_LAST =
            Pattern.compile("(?:([0-9]{1,2})[-/ ._]{0,3})?([^0-9]{2,20}?)[-/ ._,']{0,3}([0-9]{4}|[0-9]{2})");
    private static final Pattern NAMED_DAY =
            Pattern.compile("([^0-9]{2,20}?)[-/ ._]{0,3}([0-9]{1,2})(?:st|nd|rd|th)?[-/ .,]{1,3}([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/ ._]{0,3}([^0-9]{2,20})");
    /// A month of a fiscal year, which begins in October: `FY2025 Oct`.
    private static final Pattern FISCAL_FIRST =
            Pattern.compile("(?:fy|งบประมาณ|งบ)[ .]?([0-9]{4}|[0-9]{2})[-/ ._]{0,3}([^0-9]{2,20})");
    private static final Pattern COMPACT =
            Pattern.compile("([12][0-9]{3})(?:-?m)?(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final int LAST_MONTH = 12;

    private Times() {}

    /// What time a text tells, the whole text being a time.
    ///
    /// @param latest the year the file came in, for years of two digits
    public static Optional<When> read(String text, DayOrder order, int latest) {
        if (text.length() < 2 || text.length() > 60) {
            return Optional.empty();
        }
        String whole = Folding.fold(text);
        String folded = OF_MONTH.matcher(whole).replaceFirst("");
        boolean thai = Folding.hasThai(folded);
        Optional<When> quarter = Quarters.read(folded, latest);
        if (quarter.isPresent()) {
            return quarter;
        }
        if (!hasDigit(folded)) {
            return named(folded).map(named -> new When.NamedMonth(named.month(), named.misspelt()));
        }
        String plain = CLOCK.matcher(folded).replaceFirst("");
        plain = WEEKDAY.matcher(plain).replaceAll("").strip();
        Optional<When> read = numbers(plain, order, thai, latest);
        return read.isPresent() ? read : names(plain, thai, latest);
    }

    /// A month by its name, or by its names in two languages: `มกราคม / January`.
    private static Optional<MonthNames.Named> named(String folded) {
        Optional<MonthNames.Named> one = MonthNames.find(folded);
        int slash = folded.indexOf('/');
        if (one.isPresent() || slash <= 0) {
            return one;
        }
        Optional<MonthNames.Named> other =
                MonthNames.find(folded.substring(slash + 1).strip());
        return MonthNames.find(folded.substring(0, slash).strip())
                .filter(name ->
                        other.filter(same -> same.month() == name.month()).isPresent());
    }

    private static Optional<When> numbers(String text, DayOrder order, boolean thai, int latest) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            OptionalInt year = Years.ofFourDigits(number(compact, 1));
            String day = compact.group(3);
            return day == null
                    ? month(year, number(compact, 2), false)
                    : day(year, number(compact, 2), Integer.parseInt(day));
        }
        if (YEAR.matcher(text).matches()) {
            OptionalInt year = Years.ofFourDigits(Integer.parseInt(text));
            return year.isPresent() ? Optional.of(new When.InYear(year.getAsInt())) : Optional.empty();
        }
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return three(three, order, thai, latest);
        }
        Matcher two = TWO.matcher(text);
        if (!two.matches()) {
            return Optional.empty();
        }
        if (two.group(1).length() == 4 && two.group(2).length() <= 2) {
            return month(Years.ofFourDigits(number(two, 1)), number(two, 2), false);
        }
        if (two.group(2).length() == 4 && two.group(1).length() <= 2) {
            return month(Years.ofFourDigits(number(two, 2)), number(two, 1), false);
        }
        if (two.group(2).length() == 2 && two.group(1).length() <= 2 && number(two, 2) > LAST_MONTH) {
            return month(Years.ofTwoDigits(number(two, 2), thai, latest), number(two, 1), false);
        }
        return Optional.empty();
    }

    private static Optional<When> three(Matcher three, DayOrder order, boolean thai, int latest) {
        int first = number(three, 1);
        int middle = number(three, 2);
        int last = number(three, 3);
        if (three.group(1).length() == 4 && three.group(3).length() <= 2) {
            return day(Years.ofFourDigits(first), middle, last);
        }
        if (three.group(1).length() > 2
                || three.group(3).length() == 3
                || three.group(3).length() == 1) {
            return Optional.empty();
        }
        OptionalInt year =
                three.group(3).length() == 4 ? Years.ofFourDigits(last) : Years.ofTwoDigits(last, thai, latest);
        return order == DayOrder.DAY_FIRST ? day(year, middle, first) : day(year, first, middle);
    }

    private static Optional<When> names(String text, boolean thai, int latest) {
        Matcher fiscal = FISCAL_FIRST.matcher(text);
        if (fiscal.matches()) {
            OptionalInt year = fiscal.group(1).length() == 4
                    ? Years.ofFourDigits(number(fiscal, 1))
                    : Years.ofTwoDigits(number(fiscal, 1), thai, latest);
            return MonthNames.find(fiscal.group(2)).flatMap(name -> {
                boolean before = name.month().getValue() >= Month.OCTOBER.getValue();
                return month(
                        year.isPresent() && before ? OptionalInt.of(year.getAsInt() - 1) : year,
                        name.month().getValue(),
                        name.misspelt());
            });
        }
        Matcher last = NAMED_LAST.matcher(text);
        if (last.matches()) {
            Optional<MonthNames.Named> name = MonthNames.find(last.group(2));
            if (name.isPresent()) {
                OptionalInt year = last.group(3).length() == 4
                        ? Years.ofFourDigits(number(last, 3))
                        : Years.ofTwoDigits(number(last, 3), thai, latest);
                Month month = name.get().month();
                return last.group(1) == null
                        ? month(year, month.getValue(), name.get().misspelt())
                        : day(year, month.getValue(), number(last, 1));
            }
        }
        Matcher named = NAMED_DAY.matcher(text);
        if (named.matches()) {
            Optional<MonthNames.Named> name = MonthNames.find(named.group(1));
            if (name.isPresent()) {
                return day(
                        Years.ofFourDigits(number(named, 3)), name.get().month().getValue(), number(named, 2));
            }
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            Optional<MonthNames.Named> name = MonthNames.find(first.group(2));
            if (name.isPresent()) {
                return month(
                        Years.ofFourDigits(number(first, 1)),
                        name.get().month().getValue(),
                        name.get().misspelt());
            }
        }
        return Optional.empty();
    }

    private static Optional<When> month(OptionalInt year, int month, boolean misspelt) {
        return year.isEmpty() || month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new When.InMonth(YearMonth.of(year.getAsInt(), month), misspelt));
    }

    private static Optional<When> day(OptionalInt year, int month, int day) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new When.OnDay(LocalDate.of(year.getAsInt(), month, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// Which of day and month comes first in a date of three numbers, where the text itself proves it.
    public static Optional<DayOrder> proof(String text) {
        String plain = CLOCK.matcher(Folding.fold(text)).replaceFirst("");
        int between = plain.indexOf(" - ");
        if (between > 0 && between + 3 < plain.length()) {
            Optional<DayOrder> first = proof(plain.substring(0, between));
            return first.isPresent() ? first : proof(plain.substring(between + 3));
        }
        Matcher three = THREE.matcher(plain);
        if (!three.matches() || three.group(1).length() > 2) {
            return Optional.empty();
        }
        int first = number(three, 1);
        int second = number(three, 2);
        if (first > 12 && first <= 31 && second <= 12) {
            return Optional.of(DayOrder.DAY_FIRST);
        }
        return second > 12 && second <= 31 && first <= 12 ? Optional.of(DayOrder.MONTH_FIRST) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
