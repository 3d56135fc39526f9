package city.kaen.check;

import city.kaen.activity.Unit;
import city.kaen.text.Resources;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A way in which an amount comes to be written in another unit than is meant, from `slips.csv`.
///
/// @param from how many times the usual such an amount is, at least
/// @param to and at most
/// @param steady whether it can only be told where the other months lie close together
/// @param times what the slip multiplies by, where that is one number
record Slip(
        Unit unit,
        BigDecimal from,
        BigDecimal to,
        boolean steady,
        Optional<BigDecimal> times,
        String hintEn,
        String hintTh) {
    private static final List<Slip> ALL =
            Resources.rows(Slip.class, "slips.csv").stream().map(Slip::of).toList();

    private static Slip of(List<String> row) {
        return new Slip(
                Unit.parse(row.get(0)),
                new BigDecimal(row.get(1)),
                new BigDecimal(row.get(2)),
                row.get(3).equals("yes"),
                row.get(4).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(row.get(4))),
                row.get(5),
                row.get(6));
    }

    /// The slip that makes an amount so many times the usual.
    static Optional<Slip> find(Unit unit, BigDecimal times, boolean steady) {
        for (Slip slip : ALL) {
            if (slip.unit == unit
                    && (steady || !slip.steady)
                    && times.compareTo(slip.from) >= 0
                    && times.compareTo(slip.to) <= 0) {
                return Optional.of(slip);
            }
        }
        return Optional.empty();
    }
}
