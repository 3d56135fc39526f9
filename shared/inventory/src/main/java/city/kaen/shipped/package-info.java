/// The data files that ship with Kaen, read as rows: activities, factors, warming potentials, cells, parameters.
///
/// Knows the shape of such a file and nothing of what stands in it.
@NullMarked
package city.kaen.shipped;

import org.jspecify.annotations.NullMarked;
