package city.kaen.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The outcome of validating one file. A file is taken whole or not at all.
public sealed interface Intake {
    /// What became of each row.
    RowCount rows();

    /// What was found, worst first, then by place; of each code at most the first fifty.
    List<Finding> findings();

    /// How often each code was found, the ones that are not listed counted too.
    Map<String, Integer> counts();

    /// The checks that were passed.
    List<PassedCheck> passed();

    /// Every row is usable; `findings` may still ask for a second look.
    record Accepted(
            List<Statement> statements,
            RowCount rows,
            List<Finding> findings,
            Map<String, Integer> counts,
            List<PassedCheck> passed)
            implements Intake {
        public Accepted {
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
            passed = List.copyOf(passed);
        }

        /// An intake whose findings are all listed.
        public Accepted(List<Statement> statements, RowCount rows, List<Finding> findings) {
            this(statements, rows, findings, count(findings), List.of());
        }
    }

    /// At least one finding blocks; no row of the file reaches the inventory.
    record Rejected(RowCount rows, List<Finding> findings, Map<String, Integer> counts, List<PassedCheck> passed)
            implements Intake {
        public Rejected {
            findings = List.copyOf(findings);
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
            passed = List.copyOf(passed);
        }

        /// An intake whose findings are all listed.
        public Rejected(RowCount rows, List<Finding> findings) {
            this(rows, findings, count(findings), List.of());
        }
    }

    private static Map<String, Integer> count(List<Finding> findings) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }
}
