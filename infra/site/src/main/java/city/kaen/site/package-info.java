/// The door of the public site: one page that finds a city's newest publication and opens it. All that is read there is
/// part of the publication itself.
@NullMarked
package city.kaen.site;

import org.jspecify.annotations.NullMarked;
