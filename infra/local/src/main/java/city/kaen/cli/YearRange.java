package city.kaen.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Years of the common era as people name them: `2025` or `2023..2025`.
record YearRange(int first, int last) {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

    Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        for (int year = first; year <= last; year++) {
            years.add(year);
        }
        return years;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + ".." + last;
    }

    /// Reads what was typed.
    static final class Converter implements ITypeConverter<YearRange> {
        @Override
        public YearRange convert(String text) {
            Matcher matcher = YEARS.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is no year or range of years, such as 2023..2025");
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first) {
                throw new TypeConversionException("the years " + text + " run backwards");
            }
            return new YearRange(first, last);
        }
    }
}
