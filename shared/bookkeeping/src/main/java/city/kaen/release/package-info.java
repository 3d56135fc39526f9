/// Releases of a city: recorded once their hour has come, and read by whoever makes a publication. Knows nothing of
/// what is in a ledger.
@NullMarked
package city.kaen.release;

import org.jspecify.annotations.NullMarked;
