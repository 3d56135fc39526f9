package city.kaen.ledger.dynamo;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.UploadsContract;

class DynamoUploadsIT extends UploadsContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
