/// Text as Thai offices write it: folded so that equal words are equal, and read as months, dates and numbers.
///
/// Knows no table, unit or emission; never consults a clock or a default locale.
@NullMarked
package city.kaen.text;

import org.jspecify.annotations.NullMarked;
