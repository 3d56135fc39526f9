package city.kaen.ledger.dynamo;

import city.kaen.ledger.DirtyMonthsContract;
import city.kaen.ledger.Ledger;

class DynamoDirtyMonthsIT extends DirtyMonthsContract {
    @Override
    protected Ledger ledger() {
        return EmulatedTable.empty();
    }
}
