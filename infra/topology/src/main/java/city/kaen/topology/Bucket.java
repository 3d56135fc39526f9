package city.kaen.topology;

/// A bucket.
///
/// @param versioned whether it keeps every version of an object and a mark of each removal
/// @param open whether everyone may read it
public record Bucket(String name, boolean versioned, boolean open) {}
