/// One stack on this machine: its folder, its settings, the process that serves it, and what it is found by.
///
/// Knows nothing of the command line's words.
@NullMarked
package city.kaen.stack;

import org.jspecify.annotations.NullMarked;
