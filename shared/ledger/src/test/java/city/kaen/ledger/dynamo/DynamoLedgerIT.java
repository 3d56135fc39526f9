package city.kaen.ledger.dynamo;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.LedgerContract;

class DynamoLedgerIT extends LedgerContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
