package city.kaen.emission;

import java.math.BigDecimal;

/// A mass of greenhouse gas as carbon dioxide equivalent, in kilograms.
///
/// Negative means removal (a sink) or a fall. Arithmetic is exact; round only when publishing.
public record Co2e(BigDecimal kilograms) implements Comparable<Co2e> {
    public static final Co2e ZERO = new Co2e(BigDecimal.ZERO);

    /// Strips trailing zeros, so that `1.50 kg` equals `1.5 kg`.
    public Co2e {
        kilograms = kilograms.signum() == 0 ? BigDecimal.ZERO : kilograms.stripTrailingZeros();
    }

    public Co2e plus(Co2e other) {
        return new Co2e(kilograms.add(other.kilograms));
    }

    public Co2e minus(Co2e other) {
        return new Co2e(kilograms.subtract(other.kilograms));
    }

    @Override
    public int compareTo(Co2e other) {
        return kilograms.compareTo(other.kilograms);
    }
}
