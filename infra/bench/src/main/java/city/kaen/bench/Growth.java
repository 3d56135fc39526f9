package city.kaen.bench;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a cost grows with a size.
///
/// @param what grows, such as `rows of a file`
/// @param figure what was counted
/// @param points cost by size; at least two
public record Growth(String what, String figure, SortedMap<Long, Double> points) {
    public Growth {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        if (points.size() < 2) {
            throw new IllegalArgumentException("growth needs two sizes");
        }
    }

    /// The slope on logarithmic axes between the smallest and the largest size.
    public double exponent() {
        Map.Entry<Long, Double> least = points.firstEntry();
        Map.Entry<Long, Double> most = points.lastEntry();
        return Math.log(most.getValue() / least.getValue()) / Math.log((double) most.getKey() / least.getKey());
    }
}
