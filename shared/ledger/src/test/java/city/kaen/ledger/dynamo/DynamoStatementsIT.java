package city.kaen.ledger.dynamo;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.StatementsContract;

class DynamoStatementsIT extends StatementsContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
