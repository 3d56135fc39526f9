package city.kaen.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as people read them: `403,036.8`.
final class Figures {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private static final int MILLIGRAMS = 6;

    private Figures() {}

    /// All digits, in groups of three.
    static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /// Kilograms to the milligram at most, rounded half even; the published file has every digit.
    static String kilograms(BigDecimal value) {
        return grouped(value.setScale(MILLIGRAMS, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }

    /// A small number to two significant digits, plainly: `0.0000031`.
    static String significant(String number) {
        return new BigDecimal(number)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Kilograms as tonnes, rounded half even to the kilogram.
    static String tonnes(BigDecimal kilograms) {
        DecimalFormat format = new DecimalFormat("#,##0.000", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(kilograms.divide(THOUSAND));
    }
}
