package city.kaen.unit;

/// A unit as a text states it.
///
/// @param assumed whether the text leaves open which unit of that name is meant, as `ton` does
public record StatedUnit(UnitOfMeasure unit, Per per, boolean assumed) {
    /// The time that a stated quantity is for.
    public enum Per {
        /// The period of the row or column it stands in.
        PERIOD,
        DAY
    }
}
