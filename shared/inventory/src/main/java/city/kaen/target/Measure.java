package city.kaen.target;

import city.kaen.emission.Co2e;
import java.math.BigDecimal;
import java.util.Collection;

/// Something done to emit less: solar on a roof, buses instead of pick-ups.
///
/// @param cell the GPC cell it works on
/// @param from the first year it works fully
/// @param yearly what it is expected to save in a full year, as a positive mass
/// @param source who says so
public record Measure(String id, String holder, String name, String cell, int from, Co2e yearly, String source) {
    /// What some measures are expected to save in a year, together.
    public static Co2e expected(Collection<Measure> measures, int year) {
        return new Co2e(measures.stream()
                .filter(measure -> measure.from <= year)
                .map(measure -> measure.yearly.kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
