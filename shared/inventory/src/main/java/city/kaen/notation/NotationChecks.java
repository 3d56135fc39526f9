package city.kaen.notation;

import city.kaen.notation.ReportedInventory.CellProblem;
import java.util.ArrayList;
import java.util.List;

/// What a notation key owes its reader.
final class NotationChecks {
    private NotationChecks() {}

    static List<CellProblem> of(String ref, List<Notation> notations) {
        List<CellProblem> found = new ArrayList<>();
        if (notations.size() > 1) {
            found.add(new CellProblem(ref, "notation-several", "several notation keys in one cell: say which holds"));
        }
        for (Notation notation : notations) {
            switch (notation.key()) {
                case NO, C -> {}
                case IE -> {
                    if (notation.includedIn().isEmpty()) {
                        found.add(new CellProblem(ref, "notation-target", "included elsewhere: say in which cell"));
                    }
                    if (notation.includedIn().filter(ref::equals).isPresent()) {
                        found.add(new CellProblem(ref, "notation-target", "a cell cannot be included in itself"));
                    }
                }
                case NE -> {
                    if (notation.reason().isEmpty()) {
                        found.add(new CellProblem(ref, "notation-reason", "not estimated: say why"));
                    }
                }
            }
        }
        return found;
    }
}
