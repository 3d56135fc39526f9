/// What is measured: one benchmark a class, each with its contenders and goals.
@NullMarked
package city.kaen.bench.benchmark;

import org.jspecify.annotations.NullMarked;
