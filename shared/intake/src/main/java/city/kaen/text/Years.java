package city.kaen.text;

import java.time.LocalDate;
import java.util.OptionalInt;

/// Years as they are written here: of the Buddhist era (2569 is 2026) or the common one, with four digits or two.
public final class Years {
    /// How far the Buddhist era is ahead of the common one.
    private static final int AHEAD = 543;
    /// No data is older.
    private static final int EARLIEST = 1990;

    private Years() {}

    /// The common year of four digits: 2400 to 2700 is Buddhist, 1900 to 2200 common, others are no year.
    public static OptionalInt ofFourDigits(int digits) {
        if (digits >= 2400 && digits <= 2700) {
            return OptionalInt.of(digits - AHEAD);
        }
        return digits >= 1900 && digits <= 2200 ? OptionalInt.of(digits) : OptionalInt.empty();
    }

    /// The common year of two digits. Beside Thai words they are Buddhist (`ม.ค. 63` is 2020) unless that lies before
    /// 1990 or after the latest year; elsewhere they are common (`May-23`) unless that lies after the latest year
    /// (`oct_60` is
    /// 2017).
    ///
    /// @param latest the year the file came in; one more is allowed for
    public static OptionalInt ofTwoDigits(int digits, boolean thai, int latest) {
        int buddhist = 2500 - AHEAD + digits;
        int common = 2000 + digits;
        int former = 1900 + digits;
        int first = thai ? buddhist : common;
        int second = thai ? common : buddhist;
        if (fits(first, latest)) {
            return OptionalInt.of(first);
        }
        if (fits(second, latest)) {
            return OptionalInt.of(second);
        }
        return digits >= 70 ? OptionalInt.of(former) : OptionalInt.empty();
    }

    /// The day of a spreadsheet's date: one in a year from 2400 was typed in the Buddhist era.
    public static LocalDate common(LocalDate day) {
        return day.getYear() >= 2400 ? day.minusYears(AHEAD) : day;
    }

    private static boolean fits(int year, int latest) {
        return year >= EARLIEST && year <= latest + 1;
    }
}
