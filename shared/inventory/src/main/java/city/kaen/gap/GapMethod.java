package city.kaen.gap;

/// How a dataset's missing months are filled. A city chooses it per dataset; none is the default.
public enum GapMethod {
    /// A missing month stays missing.
    NONE,
    /// The same month of last year, scaled by how this year's measured months compare with theirs.
    SAME_MONTH_LAST_YEAR,
    /// A straight line between the measured months on both sides; never beyond the first or last.
    INTERPOLATION
}
