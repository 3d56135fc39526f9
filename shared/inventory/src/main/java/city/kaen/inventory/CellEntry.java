package city.kaen.inventory;

import city.kaen.activity.Quantity;
import city.kaen.emission.GasMasses;
import java.util.Optional;

/// The activity and the gases of one (book, GPC cell, activity, department, district) in one month.
///
/// @param ref the GPC cell, such as `I.2.2`, or empty where the activity causes no emission of its own
/// @param counted whether it enters the GPC totals: community entries do, and operations where they stand in
/// @param gases empty where no factor was in force: the entry is held, shown, and never dropped
/// @param factor the id of the factor or the method used, or why there is none
/// @param estimate how its quantity was estimated where no file came, or empty where it was measured
/// @param facility the registered facility it belongs to, or empty
public record CellEntry(
        Book book,
        String ref,
        String activity,
        String department,
        String district,
        Quantity quantity,
        Optional<GasMasses> gases,
        String factor,
        boolean counted,
        String estimate,
        String facility) {

    /// An entry of no facility.
    public CellEntry(
            Book book,
            String ref,
            String activity,
            String department,
            String district,
            Quantity quantity,
            Optional<GasMasses> gases,
            String factor,
            boolean counted,
            String estimate) {
        this(book, ref, activity, department, district, quantity, gases, factor, counted, estimate, "");
    }

    /// An entry whose quantity was measured.
    public CellEntry(
            Book book,
            String ref,
            String activity,
            String department,
            String district,
            Quantity quantity,
            Optional<GasMasses> gases,
            String factor,
            boolean counted) {
        this(book, ref, activity, department, district, quantity, gases, factor, counted, "");
    }

    /// Whether it waits for its sender's word.
    public boolean isUnconfirmed() {
        return factor.startsWith(InventoryCalculation.UNCONFIRMED);
    }

    public boolean isEstimated() {
        return !estimate.isEmpty();
    }

    /// The same entry as if it had been measured.
    public CellEntry measured() {
        return new CellEntry(book, ref, activity, department, district, quantity, gases, factor, counted, "", facility);
    }

    /// The same entry, counted or not.
    CellEntry counted(boolean now) {
        return new CellEntry(
                book, ref, activity, department, district, quantity, gases, factor, now, estimate, facility);
    }
}
