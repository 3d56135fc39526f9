/// Emission factors: how much of each gas one unit of an activity causes, when and where that holds, and who says so.
@NullMarked
package city.kaen.factor;

import org.jspecify.annotations.NullMarked;
