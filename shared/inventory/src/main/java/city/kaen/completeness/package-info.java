/// Which department owes which dataset for which month.
@NullMarked
package city.kaen.completeness;

import org.jspecify.annotations.NullMarked;
