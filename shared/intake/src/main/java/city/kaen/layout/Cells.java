package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Amounts;
import city.kaen.text.DayOrder;
import city.kaen.text.DecimalMark;
import city.kaen.text.Residue;
import city.kaen.text.Said;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.text.Years;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads cells as numbers and times. What was read once is remembered, since files repeat their dates and names.
final class Cells {
    private static final int REMEMBERED = 20_000;
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
            case Cell.Text text -> Amounts.read(text.text().strip(), mark);
            case Cell.Failed failed -> new Said.Failed(failed.code());
            case Cell.Date date -> new Said.Words(date.text());
            case Cell.Bool bool -> new Said.Words(bool.text());
        };
    }

    Optional<When> time(Cell cell, DayOrder order) {
        return switch (cell) {
            case Cell.Date date ->
                Optional.of(new When.OnDay(Years.common(date.value().toLocalDate())));
            case Cell.Text text -> time(text.text().strip(), order);
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
