/// Layouts: where in a file's sheets the tables stand, what their columns and rows are, and what figures they state.
///
/// Works by rules over words that are kept as data, never by guess. Knows tables, text and units; knows nothing of what
/// a city counts, of findings' wording or of receipts.
@NullMarked
package city.kaen.layout;

import org.jspecify.annotations.NullMarked;
