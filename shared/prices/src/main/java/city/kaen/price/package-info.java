/// What AWS charges for, and a dated table of what it costs. So that a function can say what a run cost, and the
/// reckoning of a month uses the same table.
///
/// Knows no cloud's API and no code of a function.
@NullMarked
package city.kaen.price;

import org.jspecify.annotations.NullMarked;
