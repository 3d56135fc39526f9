/// The public contract: what the world may read of a city's inventory, as files whose bytes depend on the inventory
/// alone.
///
/// Knows no clock, no bucket, no revision number inside the immutable files, and no file that anyone sent.
@NullMarked
package city.kaen.publication;

import org.jspecify.annotations.NullMarked;
