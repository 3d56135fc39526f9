package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import city.kaen.text.Years;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the year, and the month, that a header or a title names among its other words.
final class HeaderTimes {
    private static final Pattern FOUR_DIGITS =
            Pattern.compile("(?<![0-9])(?<![0-9][.,])(25[0-9]{2}|20[0-9]{2}|19[0-9]{2})(?![0-9.,]?[0-9])");
    private static final Pattern TWO_DIGITS = Pattern.compile("(?:ปี|พ[.]ศ[.])'?([0-9]{2})(?![0-9])");
    private static final Pattern FISCAL = Pattern.compile("ปีงบ|fiscal|(?<![a-z])fy ?[0-9]");
    /// A date of printing is not the time the figures are of.
    private static final Pattern PRINTED = Pattern.compile(
            "ณวันที่|พิมพ์|ปรับปรุง|แก้ไข|updated|printed|generated|as of|created|accessed|download|published|issued");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<![0-9./-])(0?[1-9]|1[0-2])/(25[0-9]{2}|20[0-9]{2})(?![0-9./-])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9./-])(25[0-9]{2}|20[0-9]{2})[-/](0[1-9]|1[0-2])(?![0-9./-])");
    private static final Pattern RANGE =
            Pattern.compile("([\\p{L}\\p{M}.]{2,20}) ?(?:พ[.]ศ[.])?([12][0-9]{3}) ?(?:-|to|" + Folding.fold("ถึง")
                    + ") ?([\\p{L}\\p{M}.]{2,20}) ?(?:พ[.]ศ[.])?([12][0-9]{3})");
    private static final List<Named> NAMES = names();

    private record Named(int month, Pattern pattern, boolean clear) {}

    private final int latest;

    /// @param latest the year the file came in, for years of two digits
    HeaderTimes(int latest) {
        this.latest = latest;
    }

    private static List<Named> names() {
        List<List<String>> rows = new ArrayList<>(Resources.rows(Folding.class, "months.csv"));
        rows.sort(Comparator.comparingInt((List<String> row) -> -row.get(1).length()));
        List<Named> names = new ArrayList<>();
        for (List<String> row : rows) {
            String name = Folding.fold(row.get(1));
            boolean thai = Folding.hasThai(name);
            String before = thai ? "(?<![0-9])" : "(?<![a-z0-9])(?<![0-9] )";
            String after = thai ? "" : "(?![a-z])";
            Pattern pattern = Pattern.compile("(?:" + before + "|(?<=1-(?:28|29|30|31)))" + Pattern.quote(name) + after
                    + "(?:[ ./,'-]*(?:พ[.]?ศ[.]?|ค[.]?ศ[.]?|ปี)*[ ]*([0-9]{4}|[0-9]{2}(?!,? ?[0-9]))(?![0-9]))?");
            // Only a name that is no other word counts without a year: `may` and `mar` are.
            names.add(new Named(Integer.parseInt(row.get(0)), pattern, thai ? name.length() > 4 : name.length() > 6));
        }
        return List.copyOf(names);
    }

    /// The one month that a title is of, where it names one month and no other.
    ///
    /// @param elsewhere the year that stands elsewhere in the titles
    Optional<YearMonth> month(String text, OptionalInt elsewhere) {
        String folded = Folding.fold(text).replace('_', ' ');
        if (folded.length() > 160 || PRINTED.matcher(folded).find()) {
            return Optional.empty();
        }
        Set<YearMonth> found = new TreeSet<>();
        StringBuilder left = new StringBuilder(folded);
        boolean unclear = false;
        for (Named name : NAMES) {
            Matcher matcher = name.pattern().matcher(left);
            while (matcher.find()) {
                String digits = matcher.group(1);
                OptionalInt year = digits == null
                        ? (name.clear() ? elsewhere : OptionalInt.empty())
                        : digits.length() == 4
                                ? Years.ofFourDigits(Integer.parseInt(digits))
                                : Years.ofTwoDigits(Integer.parseInt(digits), Folding.hasThai(folded), latest);
                if (year.isPresent()) {
                    found.add(YearMonth.of(year.getAsInt(), name.month()));
                } else {
                    unclear |= name.clear();
                }
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    left.setCharAt(i, '\u0000');
                }
                matcher = name.pattern().matcher(left);
            }
        }
        Matcher monthFirst = MONTH_FIRST.matcher(left);
        while (monthFirst.find()) {
            Years.ofFourDigits(Integer.parseInt(monthFirst.group(2)))
                    .ifPresent(year -> found.add(YearMonth.of(year, Integer.parseInt(monthFirst.group(1)))));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(left);
        while (yearFirst.find()) {
            Years.ofFourDigits(Integer.parseInt(yearFirst.group(1)))
                    .ifPresent(year -> found.add(YearMonth.of(year, Integer.parseInt(yearFirst.group(2)))));
        }
        return found.size() == 1 && !unclear ? Optional.of(found.iterator().next()) : Optional.empty();
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

    /// The first of twelve months or fewer that a title names by its first and last: `July 2023 - June 2024`.
    Optional<YearMonth> firstOfRange(String text) {
        Matcher range = RANGE.matcher(Folding.fold(text));
        while (range.find()) {
            Optional<YearMonth> first = month(range.group(1) + " " + range.group(2), OptionalInt.empty());
            Optional<YearMonth> last = month(range.group(3) + " " + range.group(4), OptionalInt.empty());
            if (first.isPresent()
                    && last.isPresent()
                    && first.get().isBefore(last.get())
                    && first.get().plusYears(1).isAfter(last.get())) {
                return first;
            }
        }
        return Optional.empty();
    }

    boolean isFiscal(String text) {
        return FISCAL.matcher(Folding.fold(text)).find();
    }
}
