package city.kaen.report;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.CellEntry;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Sums of entries by department, district, activity or any other word of theirs, and intensities.
public final class Views {
    private Views() {}

    /// What the entries weigh, by a word of theirs. All entries given are summed, counted or not: choose them first.
    public static SortedMap<String, Co2e> by(
            Collection<CellEntry> entries, GwpSet gwp, Function<CellEntry, String> word) {
        SortedMap<String, Co2e> sums = new TreeMap<>();
        for (CellEntry entry : entries) {
            Co2e weight = gwp.of(entry.gases().orElse(GasMasses.NONE));
            sums.merge(word.apply(entry), weight, Co2e::plus);
        }
        return sums;
    }

    /// Kilograms of CO2e for each person, pupil, square metre or other thing there is `count` of.
    ///
    /// @throws IllegalArgumentException if there is none
    public static BigDecimal per(Co2e total, BigDecimal count) {
        if (count.signum() <= 0) {
            throw new IllegalArgumentException("nothing to divide by: " + count.toPlainString());
        }
        return Decimals.quotient(total.kilograms(), count);
    }
}
