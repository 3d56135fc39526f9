package city.kaen.change;

/// Why a figure differs from the one published before.
public enum Cause {
    /// Data came for something that had none.
    NEW_DATA,
    /// Data came after their due day.
    LATE_DATA,
    /// A file was corrected.
    CORRECTION,
    /// A file was removed.
    WITHDRAWAL,
    /// An estimate for a missing month came, changed or went.
    GAP_FILL,
    /// Another factor is used, or one came into force for what had been held.
    FACTOR,
    /// Another set of warming potentials is used.
    GWP,
    /// The calculation itself changed.
    METHOD,
    /// The city's profile changed, such as the facility or the district that a meter is of, or community data took the
    /// place of a stand-in.
    REFERENCE
}
