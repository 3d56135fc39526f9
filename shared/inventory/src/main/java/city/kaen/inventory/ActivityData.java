package city.kaen.inventory;

import city.kaen.activity.Quantity;
import java.time.YearMonth;

/// One quantity of one activity in one month, as the live lines of the ledger give it: what the inventory is made of.
///
/// @param department the department or network member that reported it
/// @param district the district it belongs to, or empty
/// @param subSector the GPC sub-sector of the place it was used in, such as `I.2`
/// @param activity the id of the activity
/// @param estimate how the quantity was estimated where no file came, or empty where it was measured
/// @param facility the registered facility of the municipality or of a network member it belongs to, or empty
/// @param held why it does not count until its sender confirms it, as `outlier`; empty where it counts
public record ActivityData(
        Book book,
        String department,
        String district,
        String subSector,
        String activity,
        YearMonth month,
        Quantity quantity,
        String estimate,
        String facility,
        String held) {

    /// Data that were measured and count.
    public ActivityData(
            Book book,
            String department,
            String district,
            String subSector,
            String activity,
            YearMonth month,
            Quantity quantity) {
        this(book, department, district, subSector, activity, month, quantity, "", "", "");
    }

    /// The same data as of a facility.
    public ActivityData at(String place) {
        return new ActivityData(
                book, department, district, subSector, activity, month, quantity, estimate, place, held);
    }

    /// The same data, held for a reason.
    public ActivityData held(String reason) {
        return new ActivityData(
                book, department, district, subSector, activity, month, quantity, estimate, facility, reason);
    }

    /// Another quantity of the same.
    ActivityData of(Quantity other) {
        return new ActivityData(
                book, department, district, subSector, activity, month, other, estimate, facility, held);
    }

    /// Whether all but the amount is the same.
    boolean isOfTheSameAs(ActivityData other) {
        return book == other.book
                && quantity.unit() == other.quantity.unit()
                && facility.equals(other.facility)
                && activity.equals(other.activity)
                && department.equals(other.department)
                && subSector.equals(other.subSector)
                && district.equals(other.district)
                && estimate.equals(other.estimate)
                && held.equals(other.held)
                && month.equals(other.month);
    }

    public boolean isEstimated() {
        return !estimate.isEmpty();
    }
}
