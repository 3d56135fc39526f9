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

    /// Beyond this a step is no longer in proportion: what is left over 1 are units that are charged whole, and noise.
    private static final double IN_PROPORTION = 1.1;

    /// The slope on logarithmic axes between the smallest and the largest size.
    public double exponent() {
        return slope(points.firstEntry(), points.lastEntry());
    }

    /// The steepest slope from one size to the next. What every size takes alike, such as the start of a process, hides
    /// nothing from it at the large end.
    public double steepest() {
        double steepest = Double.NEGATIVE_INFINITY;
        Map.Entry<Long, Double> before = points.firstEntry();
        for (Map.Entry<Long, Double> point : points.tailMap(before.getKey() + 1).entrySet()) {
            steepest = Math.max(steepest, slope(before, point));
            before = point;
        }
        return steepest;
    }

    /// Whether no step takes more than in proportion to the size.
    public boolean holds() {
        return steepest() <= IN_PROPORTION;
    }

    private static double slope(Map.Entry<Long, Double> least, Map.Entry<Long, Double> most) {
        return Math.log(most.getValue() / least.getValue()) / Math.log((double) most.getKey() / least.getKey());
    }
}
