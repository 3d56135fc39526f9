/// The function that answers a dropped file: reads exactly that version, commits what it says, and writes the receipt.
@NullMarked
package city.kaen.upload;

import org.jspecify.annotations.NullMarked;
