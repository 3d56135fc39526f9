/// Makes the zip of a function from its jars: small, quick to load from, and the same bytes for the same jars.
///
/// Runs inside the build. Knows no function and nothing of a cloud but the layout of a zip that Lambda takes.
@NullMarked
package city.kaen.packaging;

import org.jspecify.annotations.NullMarked;
