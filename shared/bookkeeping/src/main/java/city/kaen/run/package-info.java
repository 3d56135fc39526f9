/// The record that every run leaves: why it ran, what it read, what it did, what it cost. Knows no function and no
/// command.
@NullMarked
package city.kaen.run;

import org.jspecify.annotations.NullMarked;
