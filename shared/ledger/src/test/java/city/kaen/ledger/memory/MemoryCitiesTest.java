package city.kaen.ledger.memory;

import city.kaen.ledger.CitiesContract;
import city.kaen.ledger.Ledger;

class MemoryCitiesTest extends CitiesContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
