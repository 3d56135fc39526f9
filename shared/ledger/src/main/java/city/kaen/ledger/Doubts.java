package city.kaen.ledger;

import city.kaen.check.Doubt;
import city.kaen.intake.Line;
import city.kaen.ledger.Statements.Committed;
import java.util.Optional;

/// What speaks against a line, whoever stated it.
interface Doubts {
    /// Why a line does not count until its sender confirms it; empty if nothing speaks against it, or it is confirmed.
    Optional<Doubt> of(Committed committed, Line line);
}
