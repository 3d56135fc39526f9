/// The publication as catalogues of open data and programs want it described.
///
/// Knows documents and the names of files, not the inventory they came from.
@NullMarked
package city.kaen.publication.catalogue;

import org.jspecify.annotations.NullMarked;
