package city.kaen.factor;

/// Data quality as the GPC grades it, for activity data and for factors apart.
public enum Quality {
    /// Detailed activity data; a factor specific to the place or the plant.
    HIGH("H"),
    /// Modelled activity data with robust assumptions; a more general factor.
    MEDIUM("M"),
    /// Highly modelled or uncertain activity data; a default factor.
    LOW("L");

    private final String letter;

    Quality(String letter) {
        this.letter = letter;
    }

    /// The letter it is reported by: `H`, `M`, `L`.
    public String letter() {
        return letter;
    }

    /// The quality of a letter.
    ///
    /// @throws IllegalArgumentException if it is none of `H`, `M`, `L`
    public static Quality parse(String letter) {
        for (Quality quality : values()) {
            if (quality.letter.equals(letter)) {
                return quality;
            }
        }
        throw new IllegalArgumentException("no data quality '" + letter + "', only H, M and L");
    }
}
