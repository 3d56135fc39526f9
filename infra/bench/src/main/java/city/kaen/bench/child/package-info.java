/// Programs that the bench starts as cold processes of their own.
@NullMarked
package city.kaen.bench.child;

import org.jspecify.annotations.NullMarked;
