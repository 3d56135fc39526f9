/// What a city says of itself: names, departments, facilities, and the methods its inventory is made by.
@NullMarked
package city.kaen.city;

import org.jspecify.annotations.NullMarked;
