/// What the sender of a file gets back: what was understood, what was not, and how to mend it.
///
/// Pure and deterministic: the same file version gives the same receipt, byte for byte.
@NullMarked
package city.kaen.receipt;

import org.jspecify.annotations.NullMarked;
