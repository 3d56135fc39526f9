/// Emulators of S3 and DynamoDB as child processes, for tests and for the embedded cloud.
///
/// Knows nothing of Kaen's buckets, tables or functions. Every emulator listens on the loopback address only and ends
/// with the process that started it.
@NullMarked
package city.kaen.emulators;

import org.jspecify.annotations.NullMarked;
