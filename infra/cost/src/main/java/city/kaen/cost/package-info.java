/// What Kaen costs on AWS in a month: measured figures of single runs, times how often they happen, times a dated table
/// of prices.
///
/// Knows no cloud's API and no code of a function; both tables are data files.
@NullMarked
package city.kaen.cost;

import org.jspecify.annotations.NullMarked;
