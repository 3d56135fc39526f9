package city.kaen.ledger.memory;

import city.kaen.ledger.FactorSetsContract;
import city.kaen.ledger.Ledger;

class MemoryFactorSetsTest extends FactorSetsContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
