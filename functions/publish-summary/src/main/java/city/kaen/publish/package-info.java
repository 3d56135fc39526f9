/// The function that publishes a city's newest revision: immutable files first, the pointer last.
@NullMarked
package city.kaen.publish;

import org.jspecify.annotations.NullMarked;
