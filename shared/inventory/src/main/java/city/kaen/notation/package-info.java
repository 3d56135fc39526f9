/// What a city reports in a cell where it gives no number, and whether an inventory that someone reported holds
/// together.
///
/// Knows the cells; knows nothing of activity data and factors.
@NullMarked
package city.kaen.notation;

import org.jspecify.annotations.NullMarked;
