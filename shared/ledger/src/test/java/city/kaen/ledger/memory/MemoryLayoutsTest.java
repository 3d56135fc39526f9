package city.kaen.ledger.memory;

import city.kaen.ledger.LayoutsContract;
import city.kaen.ledger.Ledger;

class MemoryLayoutsTest extends LayoutsContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
