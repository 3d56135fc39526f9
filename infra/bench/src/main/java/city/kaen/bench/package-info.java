/// Measures Kaen beside a floor and a peer, in one go, rounds interleaved, and writes what it found.
@NullMarked
package city.kaen.bench;

import org.jspecify.annotations.NullMarked;
