package city.kaen.city;

import city.kaen.removal.TreeStand;

/// A park, street or urban farm whose trees take up carbon.
///
/// @param id lower-case letters, digits and hyphens
/// @param department who keeps it
/// @param district where it lies, or empty
/// @param source who says how the trees grow
public record TreePlace(String id, String department, String district, TreeStand stand, String source) {}
