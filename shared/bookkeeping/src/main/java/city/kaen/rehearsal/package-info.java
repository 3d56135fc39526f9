/// Trying a change of reference data before it is made: what it would move, and making it real if nothing has moved
/// meanwhile. What is approved is put into the reference bucket, where everything follows from; nothing else is
/// changed.
@NullMarked
package city.kaen.rehearsal;

import org.jspecify.annotations.NullMarked;
