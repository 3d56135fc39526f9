package city.kaen.publication.page;

import city.kaen.publication.document.Name;
import city.kaen.publication.document.Names;
import city.kaen.publication.document.ReleaseDay;
import city.kaen.publication.document.YearDocument;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The words of the pages in one language, from `words.tsv`.
record Words(Language language) {
    private static final Names WORDS = Names.read(Words.class, "words.tsv");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// The words of a key, with `{}` replaced by the values in turn.
    ///
    /// @throws IllegalArgumentException if the file has no such key
    String get(String key, String... values) {
        String text = language.of(WORDS.get(key));
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (String value : values) {
            int at = text.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalArgumentException("'" + key + "' has no place for '" + value + "'");
            }
            out.append(text, from, at).append(value);
            from = at + 2;
        }
        return out.append(text, from, text.length()).toString();
    }

    String name(Name name) {
        return language.of(name);
    }

    String year(YearDocument.Year year) {
        return language.of(year);
    }

    /// A year of the common era as readers of the language count it.
    String ofYear(int ce) {
        return year(new YearDocument.Year(ce, ce + YearDocument.BUDDHIST_ERA));
    }

    /// A unit as readers know it, from its published symbol.
    String unit(String symbol) {
        return get("unit." + symbol);
    }

    /// The short name of a month, such as `ม.ค.` or `Jan`.
    String shortMonth(int month) {
        return get("month.short." + month);
    }

    /// A day and its hour in Bangkok, such as `11 December 2026 09:00`.
    String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(ReleaseDay.ZONE);
        int year = language == Language.THAI ? at.getYear() + YearDocument.BUDDHIST_ERA : at.getYear();
        return at.getDayOfMonth() + " " + get("month." + at.getMonthValue()) + " " + year + " " + TIME.format(at);
    }

    /// The full name of a month and its year, such as `November 2026`.
    String monthOfYear(String yearMonth) {
        YearMonth month = YearMonth.parse(yearMonth);
        int year = language == Language.THAI ? month.getYear() + YearDocument.BUDDHIST_ERA : month.getYear();
        return get("month." + month.getMonthValue()) + " " + year;
    }

    /// The full name of a month without its year.
    String month(String yearMonth) {
        return get("month." + YearMonth.parse(yearMonth).getMonthValue());
    }
}
