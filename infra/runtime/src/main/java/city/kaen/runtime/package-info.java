/// Runs the zips of functions as Lambda does: each in a process of its own under AWS's Java runtime interface client,
/// fed by a local server of the Lambda Runtime API.
///
/// Knows no function's code and no cloud: a zip, settings and events in; answers, failures and log lines out.
@NullMarked
package city.kaen.runtime;

import org.jspecify.annotations.NullMarked;
