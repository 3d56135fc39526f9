/// Sinks: what trees and parks take up, and what is lost when trees die or are felled. Gross and net stand side by
/// side.
@NullMarked
package city.kaen.removal;

import org.jspecify.annotations.NullMarked;
