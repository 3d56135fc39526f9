/// The function that recomputes the inventory of the months whose statements changed, and writes a revision.
@NullMarked
package city.kaen.recompute;

import org.jspecify.annotations.NullMarked;
