package city.kaen.receipt;

import static city.kaen.receipt.ReceiptPages.escape;

import city.kaen.text.MonthNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Months and days as a clerk in Thailand writes them, in the Buddhist era, and beside them as the rest of the world
/// does.
final class DualDates {
    private static final int BUDDHIST_ERA = 543;
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DualDates() {}

    /// A month such as `2025-01`, as HTML.
    static String month(String iso) {
        YearMonth month = YearMonth.parse(iso);
        return dual(thai(month), iso);
    }

    /// A day such as `2025-02-10`, as HTML.
    static String day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return dual(day.getDayOfMonth() + " " + thai(YearMonth.from(day)), iso);
    }

    /// A moment in Thailand, to the minute, as plain text.
    static String moment(Instant moment) {
        LocalDateTime there = LocalDateTime.ofInstant(moment, THAILAND);
        return there.getDayOfMonth() + " " + thai(YearMonth.from(there)) + " " + MINUTE.format(there) + " · "
                + there.toLocalDate() + " " + MINUTE.format(there);
    }

    /// The number of a year in the Buddhist era.
    static int year(String common) {
        return Integer.parseInt(common) + BUDDHIST_ERA;
    }

    private static String thai(YearMonth month) {
        return MonthNames.SHORT_THAI.get(month.getMonthValue() - 1) + " " + (month.getYear() + BUDDHIST_ERA);
    }

    private static String dual(String thai, String iso) {
        return thai + " <span class=\"en\">" + escape(iso) + "</span>";
    }
}
