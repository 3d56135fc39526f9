/// What Kaen consists of in a cloud: functions, what triggers them, buckets, one table. The single description,
/// rendered by the embedded cloud and by AWS alike.
///
/// Plain records; knows no cloud's API, no credentials and no code of a function.
@NullMarked
package city.kaen.topology;

import org.jspecify.annotations.NullMarked;
