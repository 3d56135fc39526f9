/// Solid waste: landfills by methane commitment and by first-order decay, biological treatment, burning.
///
/// All masses are kilograms. Parameters come from the method declarations or from the city, never from here.
@NullMarked
package city.kaen.waste;

import org.jspecify.annotations.NullMarked;
