/// The documents that are published as JSON: their fields, in their order, and how they are drawn from an inventory.
///
/// Knows no path, no digest and no page.
@NullMarked
package city.kaen.publication.document;

import org.jspecify.annotations.NullMarked;
