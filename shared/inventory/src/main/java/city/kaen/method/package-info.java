/// The methods an inventory is made by, declared: equation, parameters with their sources, and the activities they
/// take.
///
/// Declarations are data; the calculations read their parameters from here, and so does the page that explains them.
@NullMarked
package city.kaen.method;

import org.jspecify.annotations.NullMarked;
