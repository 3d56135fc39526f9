/// What a city or a member has set out to reach, how far it is, and when its base year must be computed anew.
@NullMarked
package city.kaen.target;

import org.jspecify.annotations.NullMarked;
