package city.kaen.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Bills that run across months, and amounts that are stated for each day.
final class Periods {
    /// Digits kept beyond those of the bill; the last part takes what is left, so that the parts add to the bill.
    private static final int MORE_DIGITS = 6;

    private Periods() {}

    /// Splits an amount over the months of its days, by days.
    ///
    /// @param from the first day
    /// @param to the day after the last
    static Map<YearMonth, BigDecimal> split(BigDecimal amount, LocalDate from, LocalDate to) {
        Map<YearMonth, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
        int scale = Math.max(amount.scale(), 0) + MORE_DIGITS;
        BigDecimal left = amount;
        LocalDate day = from;
        while (day.isBefore(to)) {
            YearMonth month = YearMonth.from(day);
            LocalDate next = month.plusMonths(1).atDay(1);
            if (!next.isBefore(to)) {
                parts.put(month, left);
                return parts;
            }
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, next));
            BigDecimal part = amount.multiply(days).divide(all, scale, RoundingMode.HALF_EVEN);
            parts.put(month, part);
            left = left.subtract(part);
            day = next;
        }
        return parts;
    }

    /// The amount of all days, where it is stated for each of them.
    static BigDecimal whole(Figures.Figure figure, RowTimes.RowTime.OfDays days) {
        return figure.perDay()
                ? figure.amount().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(days.from(), days.to())))
                : figure.amount();
    }

    /// The amount of the whole month, where it is stated for each of its days.
    static BigDecimal whole(Figures.Figure figure, OptionalInt month) {
        if (!figure.perDay() || month.isEmpty() || month.getAsInt() <= 0) {
            return figure.amount();
        }
        YearMonth in = YearMonth.of(Math.floorDiv(month.getAsInt(), 12), Math.floorMod(month.getAsInt(), 12) + 1);
        return figure.amount().multiply(BigDecimal.valueOf(in.lengthOfMonth()));
    }
}
