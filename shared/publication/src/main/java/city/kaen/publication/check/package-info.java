/// Checks a publication from its public files alone, as anyone could: digests, then every sum again in exact decimals.
///
/// Knows the public contract and nothing that made the publication, so that a fault of the maker cannot hide in it.
@NullMarked
package city.kaen.publication.check;

import org.jspecify.annotations.NullMarked;
