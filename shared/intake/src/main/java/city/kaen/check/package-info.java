/// Checks: what the tables of one file say together, and whether it can be so.
///
/// Decides which facts count, which only say again what another table says, and which months were never reported.
@NullMarked
package city.kaen.check;

import org.jspecify.annotations.NullMarked;
