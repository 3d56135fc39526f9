package city.kaen.layout;

import city.kaen.text.DayOrder;
import city.kaen.text.When;
import city.kaen.text.Years;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a fixed layout writes its dates: `dd/MM/yyyy`, `yyyyMM`, `M-yy`. Years of four digits may be of either era.
public final class DateForm {
    private static final Pattern FIELD = Pattern.compile("yyyy|yy|MM|M|dd|d");
    private static final Pattern ALLOWED = Pattern.compile("([yMd]|[^A-Za-z0-9\\\\]){2,20}");

    /// The era of years with two digits.
    public enum Era {
        BUDDHIST,
        COMMON
    }

    private final String form;
    private final Pattern regex;
    private final Optional<Era> era;

    private DateForm(String form, Pattern regex, Optional<Era> era) {
        this.form = form;
        this.regex = regex;
        this.era = era;
    }

    /// The form that letters spell: `y` twice or four times, `M` and `d` once or twice, all else as it stands.
    ///
    /// @return empty where they spell none: a month must stand in it, and nothing twice
    public static Optional<DateForm> of(String form, Optional<Era> era) {
        if (!ALLOWED.matcher(form).matches()) {
            return Optional.empty();
        }
        StringBuilder regex = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        Matcher field = FIELD.matcher(form);
        int at = 0;
        while (field.find()) {
            regex.append(Pattern.quote(form.substring(at, field.start())));
            letters.append(form.charAt(field.start()));
            regex.append("(?<").append(form.charAt(field.start())).append(">[0-9]");
            regex.append(
                            field.group().length() == 1
                                    ? "{1,2}"
                                    : "{" + field.group().length() + "}")
                    .append(')');
            at = field.end();
        }
        String rest = form.substring(at);
        boolean once = letters.chars().distinct().count() == letters.length();
        if (!once
                || letters.indexOf("M") < 0
                || form.replaceAll(FIELD.pattern(), "").matches(".*[yMd].*")) {
            return Optional.empty();
        }
        return Optional.of(new DateForm(form, Pattern.compile(regex + Pattern.quote(rest)), era));
    }

    /// Whether the month stands before the day.
    DayOrder order() {
        int day = form.indexOf('d');
        return day >= 0 && form.indexOf('M') < day ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }

    /// The time that a text of this form tells; a time of day behind it is left out.
    ///
    /// @param latest the year the file came in, for years of two digits without an era
    Optional<When> read(String text, int latest) {
        Matcher matcher = regex.matcher(text.strip().replaceFirst("[T ][0-9]{1,2}:[0-9]{2}(:[0-9.]+)?$", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Month month = Month.of(Integer.parseInt(matcher.group("M")));
            if (form.indexOf('y') < 0) {
                return form.indexOf('d') < 0 ? Optional.of(new When.NamedMonth(month, false)) : Optional.empty();
            }
            OptionalInt year = year(matcher.group("y"), latest);
            if (year.isEmpty()) {
                return Optional.empty();
            }
            YearMonth dated = YearMonth.of(year.getAsInt(), month);
            return Optional.of(
                    form.indexOf('d') < 0
                            ? new When.InMonth(dated, false)
                            : new When.OnDay(
                                    LocalDate.of(dated.getYear(), month, Integer.parseInt(matcher.group("d")))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private OptionalInt year(String digits, int latest) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return Years.ofFourDigits(number);
        }
        return era.map(known -> switch (known) {
                    case BUDDHIST -> Years.ofFourDigits(2500 + number);
                    case COMMON -> Years.ofFourDigits(2000 + number);
                })
                .orElseGet(() -> Years.ofTwoDigits(number, false, latest));
    }
}
