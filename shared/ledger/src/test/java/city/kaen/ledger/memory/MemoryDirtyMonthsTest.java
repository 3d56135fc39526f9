package city.kaen.ledger.memory;

import city.kaen.ledger.DirtyMonthsContract;
import city.kaen.ledger.Ledger;

class MemoryDirtyMonthsTest extends DirtyMonthsContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
