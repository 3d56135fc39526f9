/// Reading what operators say of a city: its profile, as JSON.
@NullMarked
package city.kaen.reference;

import org.jspecify.annotations.NullMarked;
