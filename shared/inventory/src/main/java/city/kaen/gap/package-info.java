/// Months for which no file came: whether and how they are estimated, always marked as such.
@NullMarked
package city.kaen.gap;

import org.jspecify.annotations.NullMarked;
