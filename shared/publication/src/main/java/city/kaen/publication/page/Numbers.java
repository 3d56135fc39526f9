package city.kaen.publication.page;

import city.kaen.publication.document.Exact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as the pages write them: thousands parted by commas, in both languages.
final class Numbers {
    private static final int MILLIGRAM = 6;

    private Numbers() {}

    /// Every digit of a number.
    static String exact(BigDecimal value) {
        return grouped(Exact.text(value));
    }

    /// Kilograms to the milligram. A quotient among the factors makes sums of forty digits; where digits are left off
    /// an ellipsis says so, and the page's data and the files keep them all.
    static String kilograms(BigDecimal value) {
        BigDecimal plain = new BigDecimal(Exact.text(value));
        return plain.scale() <= MILLIGRAM
                ? exact(plain)
                : grouped(plain.setScale(MILLIGRAM, RoundingMode.DOWN).toPlainString()) + "…";
    }

    /// Kilograms as tonnes for reading: rounded half even to two decimals, or to three significant digits below one
    /// tonne.
    static String tonnes(BigDecimal kilograms) {
        BigDecimal tonnes = kilograms.movePointLeft(3);
        if (tonnes.signum() == 0) {
            return "0";
        }
        if (tonnes.abs().compareTo(BigDecimal.ONE) < 0) {
            BigDecimal rounded = tonnes.round(new MathContext(3, RoundingMode.HALF_EVEN));
            return rounded.setScale(rounded.scale() + 3 - rounded.precision()).toPlainString();
        }
        return grouped(tonnes.setScale(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    /// A number to the nearest whole, halves to even.
    static String whole(BigDecimal value) {
        return grouped(value.setScale(0, RoundingMode.HALF_EVEN).toPlainString());
    }

    /// A share as a percentage of one decimal, rounded half even.
    static String percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /// A number between 0 and `size` in the proportion of a part to a whole, for drawing.
    static BigDecimal scaled(BigDecimal part, BigDecimal whole, int size) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(size)).divide(whole, 2, RoundingMode.HALF_EVEN);
    }

    private static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
