package city.kaen.layout;

import city.kaen.table.Cell;
import java.util.Optional;

/// Tells of formulas that have no value: those that failed, and those that nobody has worked out.
final class Formulas {
    private static final int ROWS = 60;

    private Formulas() {}

    /// What is to be said of a formula without a value.
    static Problem problem(Cell.Failed failed, Place place) {
        return Problem.of(
                failed.computed() ? "formula-error" : "formula-not-computed",
                place,
                Figures.shortened(failed.code()),
                "",
                "");
    }

    /// What is to be said of the first formula in a sheet's first rows that nobody has worked out: it may have been
    /// the header by which a table would have been found.
    static Optional<Problem> first(SheetHead head, int sheet) {
        for (int row = 0; row < Math.min(head.size(), ROWS); row++) {
            for (int column = 0; column < head.row(row).cells().size(); column++) {
                if (head.cell(row, column) instanceof Cell.Failed failed && !failed.computed()) {
                    return Optional.of(problem(failed, new Place(sheet, head.number(row), column)));
                }
            }
        }
        return Optional.empty();
    }
}
