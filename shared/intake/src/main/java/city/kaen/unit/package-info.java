/// Units as files name them, and their exact conversion into the units that activities are kept in.
@NullMarked
package city.kaen.unit;

import org.jspecify.annotations.NullMarked;
