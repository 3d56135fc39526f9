/// The inventory as tables, for spreadsheets and other programs.
@NullMarked
package city.kaen.publication.export;

import org.jspecify.annotations.NullMarked;
