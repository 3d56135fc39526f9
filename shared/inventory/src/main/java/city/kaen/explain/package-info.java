/// Where a published number comes from: the tree from a cell down to factors, sources and the rows of files.
@NullMarked
package city.kaen.explain;

import org.jspecify.annotations.NullMarked;
