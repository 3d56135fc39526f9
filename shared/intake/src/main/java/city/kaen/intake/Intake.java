package city.kaen.intake;

import java.util.List;

/// The outcome of validating one file. A file is taken whole or not at all.
public sealed interface Intake {
    /// What became of each row.
    RowCount rows();

    /// Everything found, worst first, then by place.
    List<Finding> findings();

    /// Every row is usable; `findings` may still ask for a second look.
    record Accepted(List<Statement> statements, RowCount rows, List<Finding> findings) implements Intake {
        public Accepted {
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
        }
    }

    /// At least one finding blocks; no row of the file reaches the inventory.
    record Rejected(RowCount rows, List<Finding> findings) implements Intake {
        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
