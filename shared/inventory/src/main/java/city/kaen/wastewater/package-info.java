/// Wastewater: methane by persons and by organic load, nitrous oxide of effluent. Masses are kilograms.
@NullMarked
package city.kaen.wastewater;

import org.jspecify.annotations.NullMarked;
