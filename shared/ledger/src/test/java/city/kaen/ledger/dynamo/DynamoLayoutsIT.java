package city.kaen.ledger.dynamo;

import city.kaen.ledger.LayoutsContract;
import city.kaen.ledger.Ledger;

class DynamoLayoutsIT extends LayoutsContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
