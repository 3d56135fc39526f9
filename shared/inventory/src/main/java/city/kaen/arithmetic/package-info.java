/// Decimal arithmetic that the platform lacks: powers and logarithms without binary floating point.
@NullMarked
package city.kaen.arithmetic;

import org.jspecify.annotations.NullMarked;
