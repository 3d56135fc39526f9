/// What every function shares at its edge: settings, object store, S3 events, one log line an outcome.
///
/// Knows nothing of emissions, files or cities.
@NullMarked
package city.kaen.cloud;

import org.jspecify.annotations.NullMarked;
