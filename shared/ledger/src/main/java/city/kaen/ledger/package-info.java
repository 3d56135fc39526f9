/// The ledger: what every file said, what counts now, and every inventory that was computed from it.
///
/// Nothing is deleted and no total is kept. Ports ask in domain words; each has a DynamoDB form and an in-memory twin,
/// held to the same contract tests.
@NullMarked
package city.kaen.ledger;

import org.jspecify.annotations.NullMarked;
