/// Masses of greenhouse gases and what they weigh as carbon dioxide.
///
/// Knows nothing of where a mass comes from.
@NullMarked
package city.kaen.emission;

import org.jspecify.annotations.NullMarked;
