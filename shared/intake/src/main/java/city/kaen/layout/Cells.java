package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Amounts;
import city.kaen.text.DayOrder;
import city.kaen.text.DecimalMark;
import city.kaen.text.Folding;
import city.kaen.text.Residue;
import city.kaen.text.Said;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.text.Years;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads cells as numbers and times. What was read once is remembered, since files repeat their dates and names.
final class Cells {
    private static final int REMEMBERED = 20_000;
    /// Excel's day 0 of its calendar from 1900, as it counts from March 1900 on.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /// 1995 to 2069, as Excel counts days.
    private static final long FIRST_DAY = 34_700;

    private static final long LAST_DAY = 62_000;
    private static final int DIGITS = 5;
    private static final Pattern COUNTED = Pattern.compile("[0-9]{5}(?:[.][0-9]+)?");
    private static final Said NOTHING = new Said.Nothing();

    private final int latest;
    private final Map<String, Optional<When>> times = new HashMap<>();

    Cells(int latest) {
        this.latest = latest;
    }

    Said said(Cell cell, DecimalMark mark) {
        return switch (cell) {
            case Cell.Blank blank -> NOTHING;
            case Cell.Numeric number -> {
                BigDecimal clean = Residue.clean(number.value());
                yield new Said.Amount(clean, "", number.cleaned() || clean.compareTo(number.value()) != 0);
            }
            case Cell.Text text -> Amounts.read(typed(text), mark);
            case Cell.Failed failed -> new Said.Failed(failed.code());
            case Cell.Date date -> new Said.Words(date.text());
            case Cell.Bool bool -> new Said.Words(bool.text());
        };
    }

    /// A text without the apostrophe by which a spreadsheet is told that it is one.
    private static String typed(Cell.Text text) {
        String typed = text.text();
        int mark = typed.indexOf('\'');
        return mark >= 0 && Folding.plain(typed.substring(0, mark)).isEmpty()
                ? typed.substring(mark + 1).strip()
                : typed.strip();
    }

    /// The day that a spreadsheet's number for it means, where a column of days was written out as numbers.
    static Optional<LocalDate> counted(Cell cell) {
        String text = cell instanceof Cell.Numeric || cell instanceof Cell.Text ? Folding.plain(cell.text()) : "";
        if (!COUNTED.matcher(text).matches()) {
            return Optional.empty();
        }
        long days = Long.parseLong(text.substring(0, DIGITS));
        return days >= FIRST_DAY && days <= LAST_DAY
                ? Optional.of(Years.common(DAY_ZERO.plusDays(days)))
                : Optional.empty();
    }

    Optional<When> time(Cell cell, DayOrder order) {
        return switch (cell) {
            case Cell.Date date ->
                Optional.of(new When.OnDay(Years.common(date.value().toLocalDate())));
            case Cell.Text text -> time(typed(text), order);
            case Cell.Numeric number -> time(number.value().stripTrailingZeros().toPlainString(), order);
            case Cell.Blank blank -> Optional.empty();
            case Cell.Bool bool -> Optional.empty();
            case Cell.Failed failed -> Optional.empty();
        };
    }

    private Optional<When> time(String text, DayOrder order) {
        Optional<When> known = times.get(text);
        if (known == null) {
            known = Times.read(text, order, latest);
            if (times.size() < REMEMBERED) {
                times.put(text, known);
            }
        }
        return known;
    }
}
