/// What one file says: bytes in, [Intake] out. A file is taken whole or not at all, and every row is accounted for.
///
/// Pure: knows no cloud, no clock and no default locale; what it needs of the world comes as [IntakeContext].
@NullMarked
package city.kaen.intake;

import org.jspecify.annotations.NullMarked;
