/// States of a city made anew: from the buckets alone, or as it was known at an earlier moment. Writes nothing
/// anywhere.
@NullMarked
package city.kaen.rebuild;

import org.jspecify.annotations.NullMarked;
