package city.kaen.ledger.memory;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.StatementsContract;

class MemoryStatementsTest extends StatementsContract {
    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
