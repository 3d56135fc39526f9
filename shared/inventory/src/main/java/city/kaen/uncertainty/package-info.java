/// How sure a figure is: IPCC Approach 1, data quality, and which missing or weak input matters most.
@NullMarked
package city.kaen.uncertainty;

import org.jspecify.annotations.NullMarked;
