package city.kaen.notation;

/// Why a cell holds no number (GPC v1.1). None of them means zero.
public enum NotationKey {
    /// Not occurring: the activity does not exist within the city.
    NO,
    /// Included elsewhere: counted in another cell, which is named.
    IE,
    /// Not estimated: emissions occur but were not estimated; why is said.
    NE,
    /// Confidential: the number could betray someone.
    C
}
