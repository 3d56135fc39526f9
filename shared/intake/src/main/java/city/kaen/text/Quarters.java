package city.kaen.text;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads quarters of a year in the forms that files hold: `Q1 2023`, `2023-Q1`, `Q1/66`, `ไตรมาสที่ 1/2566`,
/// `ไตรมาส 1 ปีงบประมาณ 2566 (ต.ค.-ธ.ค. 65)`.
final class Quarters {
    private static final String WORD = "(?:ไตรมาส(?:ที่)?|quarter|qtr[.]?|q)";
    private static final String YEAR =
            "(?:(?:ของ)?(ปีงบประมาณ|ปีงบ|fy|fiscal year)|(?:ปี)?(?:พ[.]?ศ[.]?|ค[.]?ศ[.]?)?)[ .]*([0-9]{4}|[0-9]{2})";
    private static final Pattern FIRST = Pattern.compile(WORD + "[ .-]*([1-4])(?:[ /,.'-]*" + YEAR + ")?");
    private static final Pattern LAST = Pattern.compile(YEAR + "[ /,.-]*" + WORD + "[ .-]*([1-4])");
    private static final Pattern MONTHS =
            Pattern.compile("(.*?)[ ]*[(]([^()0-9]{2,20}?) ?[-–] ?([^()0-9]{2,20}?)[ ]*([0-9]{2,4})?[)](.*)");

    private Quarters() {}

    /// The quarter that a folded text is.
    ///
    /// @param latest the year the file came in, for years of two digits
    static Optional<When> read(String folded, int latest) {
        if (!folded.contains("q") && !folded.contains("ไตรมาส")) {
            return Optional.empty();
        }
        Matcher months = MONTHS.matcher(folded);
        if (!months.matches()) {
            return plain(folded, latest);
        }
        Optional<MonthNames.Named> first = MonthNames.find(months.group(2).strip());
        Optional<MonthNames.Named> last = MonthNames.find(months.group(3).strip());
        Optional<When> named = plain((months.group(1) + " " + months.group(5)).strip(), latest);
        if (first.isEmpty() || last.isEmpty() || !(named.orElse(null) instanceof When.InQuarter quarter)) {
            return Optional.empty();
        }
        boolean fiscal = first.get().month() == quarter.first(true);
        boolean calendar = first.get().month() == quarter.first(false) && !quarter.fiscal();
        if (!(fiscal || calendar) || last.get().month() != first.get().month().plus(2)) {
            return Optional.empty();
        }
        if (months.group(4) == null) {
            return Optional.of(new When.InQuarter(quarter.number(), quarter.year(), fiscal, true));
        }
        OptionalInt year = year(months.group(4), folded, latest);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        YearMonth begins = YearMonth.of(year.getAsInt(), first.get().month());
        int ofYear = fiscal && quarter.number() == 1 ? begins.getYear() + 1 : begins.getYear();
        return Optional.of(new When.InQuarter(quarter.number(), OptionalInt.of(ofYear), fiscal, true));
    }

    private static Optional<When> plain(String text, int latest) {
        Matcher first = FIRST.matcher(text);
        if (first.matches()) {
            return of(first.group(1), first.group(3), first.group(2) != null, text, latest);
        }
        Matcher last = LAST.matcher(text);
        return last.matches()
                ? of(last.group(3), last.group(2), last.group(1) != null, text, latest)
                : Optional.empty();
    }

    private static Optional<When> of(String number, String digits, boolean fiscal, String text, int latest) {
        OptionalInt year = digits == null ? OptionalInt.empty() : year(digits, text, latest);
        return digits != null && year.isEmpty()
                ? Optional.empty()
                : Optional.of(new When.InQuarter(Integer.parseInt(number), year, fiscal, fiscal));
    }

    private static OptionalInt year(String digits, String text, int latest) {
        int number = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 4 -> Years.ofFourDigits(number);
            case 2 -> Years.ofTwoDigits(number, Folding.hasThai(text), latest);
            default -> OptionalInt.empty();
        };
    }
}
