package city.kaen.city;

import city.kaen.removal.MeasuredGrowth;
import city.kaen.removal.TreeStand;
import java.util.Optional;

/// A park, street or urban farm whose trees take up carbon.
///
/// @param id lower-case letters, digits and hyphens
/// @param department who keeps it
/// @param district where it lies, or empty
/// @param measured the measurements that the growth of the stand follows from, if it does
/// @param source who says how the trees grow, or measured them
public record TreePlace(
        String id,
        String department,
        String district,
        TreeStand stand,
        Optional<MeasuredGrowth> measured,
        String source) {
    /// A place whose growth is stated.
    public TreePlace(String id, String department, String district, TreeStand stand, String source) {
        this(id, department, district, stand, Optional.empty(), source);
    }

    /// By which method its growth is known, and who says so.
    public String method() {
        return measured.map(growth -> "tree-allometry of " + growth.allometry().group())
                        .orElse("tree-growth")
                + ", " + source;
    }
}
