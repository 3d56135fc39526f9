package city.kaen.ledger.memory;

import city.kaen.ledger.Cities;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Layouts;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.Statements;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Uploads;

/// A ledger in memory. Safe for many threads; gone with the process.
public final class MemoryLedger implements Ledger {
    private final Uploads uploads = new MemoryUploads();
    private final Statements statements = new MemoryStatements();
    private final DirtyMonths dirtyMonths = new MemoryDirtyMonths();
    private final Revisions revisions = new MemoryRevisions();
    private final Cities cities = new MemoryCities();
    private final FactorSets factorSets = new MemoryFactorSets();
    private final Layouts layouts = new MemoryLayouts();
    private final Unpublished unpublished = new MemoryUnpublished();

    @Override
    public Uploads uploads() {
        return uploads;
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public DirtyMonths dirtyMonths() {
        return dirtyMonths;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    @Override
    public Cities cities() {
        return cities;
    }

    @Override
    public FactorSets factorSets() {
        return factorSets;
    }

    @Override
    public Layouts layouts() {
        return layouts;
    }

    @Override
    public Unpublished unpublished() {
        return unpublished;
    }
}
