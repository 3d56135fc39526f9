/// The command line: `kaen demo`, `up`, `drop`, `status`, `show`, `try`, `down`.
///
/// Says things to people; what is done is done elsewhere. Text that came from a file is never given to the terminal as
/// it is.
@NullMarked
package city.kaen.cli;

import org.jspecify.annotations.NullMarked;
