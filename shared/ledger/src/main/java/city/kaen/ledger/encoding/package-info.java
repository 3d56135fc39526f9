/// How statements and inventories become bytes, and bytes become them again: the same content is the same bytes, on
/// every machine and in every locale.
///
/// Knows nothing of where the bytes are kept.
@NullMarked
package city.kaen.ledger.encoding;

import org.jspecify.annotations.NullMarked;
