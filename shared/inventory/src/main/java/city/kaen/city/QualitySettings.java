package city.kaen.city;

import city.kaen.factor.Quality;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a city states of the quality of its data, beyond the uncertainty of what it measures.
///
/// @param grades `H`, `M` or `L` of a dataset's activity data, by dataset; detailed data that were measured are `H`, an
///     estimate is `L`, unless it says otherwise
/// @param estimated half the 95 % interval of an estimated month in percent, by dataset
/// @param factors half the 95 % interval of the factor of an activity in percent, by activity, where the factor's
/// source
///     states none
/// @param lowReliability percent of a figure: one whose half interval is wider is marked as of low reliability
public record QualitySettings(
        SortedMap<String, Quality> grades,
        SortedMap<String, BigDecimal> estimated,
        SortedMap<String, BigDecimal> factors,
        Optional<BigDecimal> lowReliability) {
    /// Nothing is stated.
    public static final QualitySettings NONE = new QualitySettings(
            new TreeMap<>(Map.of()), new TreeMap<>(Map.of()), new TreeMap<>(Map.of()), Optional.empty());

    public QualitySettings {
        grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
        estimated = Collections.unmodifiableSortedMap(new TreeMap<>(estimated));
        factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    }
}
