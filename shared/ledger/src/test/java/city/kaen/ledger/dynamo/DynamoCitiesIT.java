package city.kaen.ledger.dynamo;

import city.kaen.ledger.CitiesContract;
import city.kaen.ledger.Ledger;

class DynamoCitiesIT extends CitiesContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
