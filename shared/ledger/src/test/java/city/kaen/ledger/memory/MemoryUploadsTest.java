package city.kaen.ledger.memory;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.UploadsContract;

class MemoryUploadsTest extends UploadsContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
