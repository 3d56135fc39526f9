package city.kaen.ledger.dynamo;

import city.kaen.ledger.FactorSetsContract;
import city.kaen.ledger.Ledger;

class DynamoFactorSetsIT extends FactorSetsContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
