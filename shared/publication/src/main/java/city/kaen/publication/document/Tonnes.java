package city.kaen.publication.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Tonnes for drawing charts: rounded to the gram, published as a JSON number beside the exact kilograms.
public record Tonnes(BigDecimal value) {
    public static Tonnes ofKilograms(BigDecimal kilograms) {
        return new Tonnes(kilograms.movePointLeft(3).setScale(6, RoundingMode.HALF_EVEN));
    }
}
