package city.kaen.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one round took: figures by name, such as `wall ms`, `peak MB` or `write units`.
public record Measured(Map<String, Double> figures) {
    public static final String WALL = "wall ms";
    public static final String CPU = "CPU ms";
    public static final String PEAK = "peak MB";

    public Measured {
        figures = Map.copyOf(figures);
    }

    /// One figure.
    public static Measured of(String name, double value) {
        return new Measured(Map.of(name, value));
    }

    /// A figure.
    ///
    /// @throws IllegalStateException if it was not measured
    public double get(String name) {
        Double value = figures.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " was measured");
        }
        return value;
    }

    /// These figures and one more.
    public Measured with(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(name, value);
        return new Measured(more);
    }
}
