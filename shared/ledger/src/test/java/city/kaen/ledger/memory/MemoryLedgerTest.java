package city.kaen.ledger.memory;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.LedgerContract;

class MemoryLedgerTest extends LedgerContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
