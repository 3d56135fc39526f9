/// A small city in memory, on which a function does its work once before a snapshot is taken of its process.
@NullMarked
package city.kaen.sample;

import org.jspecify.annotations.NullMarked;
