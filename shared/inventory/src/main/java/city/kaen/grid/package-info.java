/// Grid electricity beyond the plain product of kWh and factor: losses on the way, and contracts.
@NullMarked
package city.kaen.grid;

import org.jspecify.annotations.NullMarked;
