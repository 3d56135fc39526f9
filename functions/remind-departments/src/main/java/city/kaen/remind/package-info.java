/// The function that reminds departments of the data they owe, before and after their due day, and tells operators when
/// that has not helped.
@NullMarked
package city.kaen.remind;

import org.jspecify.annotations.NullMarked;
