/// Who owes which data for which month: the calendar of a city, what is said to its departments before and after their
/// due day, and what is told to operators when nothing helps.
@NullMarked
package city.kaen.reminder;

import org.jspecify.annotations.NullMarked;
