/// The publication as pages that anyone can read: every figure in the HTML itself, in Thai and in English, with or
/// without script.
///
/// Knows documents and words, not the inventory they came from.
@NullMarked
package city.kaen.publication.page;

import org.jspecify.annotations.NullMarked;
