/// The embedded cloud: renders the topology on emulators of S3 and DynamoDB, turns new object versions into S3 events,
/// runs functions as Lambda does, keeps the schedules and serves the public site. All on the loopback address.
///
/// Knows no function's code, only the handler class that the topology names; knows nothing of the command line.
@NullMarked
package city.kaen.embedded;

import org.jspecify.annotations.NullMarked;
