/// The form in which every inventory is published: schemas, the description of the API, style, script and type.
///
/// Knows no inventory: its bytes change with the software alone, so publications share one copy of them.
@NullMarked
package city.kaen.publication.form;

import org.jspecify.annotations.NullMarked;
