package city.kaen.ledger.memory;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.RevisionsContract;

class MemoryRevisionsTest extends RevisionsContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
