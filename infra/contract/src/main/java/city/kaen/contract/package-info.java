/// Published files against the JSON Schemas that are published beside them. For tests, wherever one makes a
/// publication; knows files alone, and nothing of how they are made.
@NullMarked
package city.kaen.contract;

import org.jspecify.annotations.NullMarked;
