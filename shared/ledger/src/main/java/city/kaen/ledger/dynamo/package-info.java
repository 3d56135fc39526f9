/// The ledger in one DynamoDB table.
///
/// A statement is a header; its lines stand in the header while they are few, and beside it in compressed chunks when
/// they are many. Nothing is scanned, and where a decision hangs on a read it is a consistent one. Decides nothing
/// about what counts.
@NullMarked
package city.kaen.ledger.dynamo;

import org.jspecify.annotations.NullMarked;
