/// What operators say of a city: checked whole, registered, or refused with a receipt.
@NullMarked
package city.kaen.registration;

import org.jspecify.annotations.NullMarked;
