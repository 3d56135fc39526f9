package city.kaen.inventory;

import city.kaen.activity.Quantity;
import java.time.YearMonth;

/// One quantity of one activity in one month, as the live lines of the ledger give it: what the inventory is made of.
///
/// @param department the department or network member that reported it
/// @param district the district it belongs to, or empty
/// @param subSector the GPC sub-sector of the place it was used in, such as `I.2`
/// @param activity the id of the activity
public record ActivityData(
        Book book,
        String department,
        String district,
        String subSector,
        String activity,
        YearMonth month,
        Quantity quantity) {}
