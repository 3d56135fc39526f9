/// Runs the integration suite of the other modules against a cloud that is named: any endpoint, or LocalStack.
///
/// Says what that cloud cannot do, and leaves nothing behind on it.
@NullMarked
package city.kaen.endpoint;

import org.jspecify.annotations.NullMarked;
