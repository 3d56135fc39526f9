/// What was used, burnt, thrown away or grown: activities, their units and quantities.
///
/// Knows nothing of files, factors or emissions.
@NullMarked
package city.kaen.activity;

import org.jspecify.annotations.NullMarked;
