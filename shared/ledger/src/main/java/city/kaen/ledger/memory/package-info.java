/// The ledger in memory: the twin of the DynamoDB form, held to the same contract tests. For tests and dry runs; knows
/// no cloud.
@NullMarked
package city.kaen.ledger.memory;

import org.jspecify.annotations.NullMarked;
