/// The city's inventory: activity data times factors, placed in the cells of the GPC, and the totals over them.
///
/// Pure: knows no clock, no locale, no file and no cloud.
@NullMarked
package city.kaen.inventory;

import org.jspecify.annotations.NullMarked;
