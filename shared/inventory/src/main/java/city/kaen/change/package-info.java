/// Why a published figure changed: an exact additive split of the difference between two revisions, by cause.
@NullMarked
package city.kaen.change;

import org.jspecify.annotations.NullMarked;
