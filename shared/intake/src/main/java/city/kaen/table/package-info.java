/// Files as tables: any CSV, XLSX, XLS or JSON file as sheets of rows of typed cells, read honestly and safely.
///
/// Knows nothing of months, units or emissions; refuses what is no table and what is made to do harm.
@NullMarked
package city.kaen.table;

import org.jspecify.annotations.NullMarked;
