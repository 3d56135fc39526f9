/// From live statements to a city's next revision: dirty months in, inventory years out.
@NullMarked
package city.kaen.recalculation;

import org.jspecify.annotations.NullMarked;
