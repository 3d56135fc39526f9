package city.kaen.bench;

import java.util.List;

/// One figure over the rounds.
///
/// @param values one a round, in the order of the rounds
public record Samples(List<Double> values) {
    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no round was run");
        }
    }

    /// The middle of the sorted values.
    public double median() {
        return quantile(0.5);
    }

    /// Half of what the middle half of the values spans: what a repetition may differ by.
    public double noise() {
        return (quantile(0.75) - quantile(0.25)) / 2;
    }

    /// This divided by another, round by round: what slowed a whole round cancels out.
    ///
    /// @throws IllegalArgumentException if they are not of the same rounds
    public Samples over(Samples other) {
        if (other.values.size() != values.size()) {
            throw new IllegalArgumentException("not the same rounds");
        }
        return new Samples(java.util.stream.IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }

    private double quantile(double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
