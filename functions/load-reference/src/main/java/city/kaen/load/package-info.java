/// The function that takes in what operators say of a city: checked whole, registered, or refused with a receipt.
@NullMarked
package city.kaen.load;

import org.jspecify.annotations.NullMarked;
