package city.kaen.ledger.dynamo;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.RevisionsContract;

class DynamoRevisionsIT extends RevisionsContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
