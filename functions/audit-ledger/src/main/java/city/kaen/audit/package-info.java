/// The function that looks whether anything in the buckets was never answered, answers it, and reports what belongs to
/// nobody.
@NullMarked
package city.kaen.audit;

import org.jspecify.annotations.NullMarked;
