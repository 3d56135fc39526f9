/// Views on an inventory: by any grouping, per person and per square metre, and as the report of an organisation.
@NullMarked
package city.kaen.report;

import org.jspecify.annotations.NullMarked;
