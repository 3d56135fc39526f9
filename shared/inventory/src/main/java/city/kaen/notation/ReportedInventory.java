package city.kaen.notation;

import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.TotalKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// An inventory as a city reported it: a value for each cell, and the totals it stated.
///
/// @param period the year, or the twelve months in the words of the city
/// @param level `BASIC` or `BASIC_PLUS`: which cells it promises to fill
/// @param cells by GPC reference; a cell that is not named is blank
/// @param stated the totals as stated, in the unit of the cells
public record ReportedInventory(
        String city, String period, TotalKind level, Map<String, CellValue> cells, Map<TotalKind, BigDecimal> stated) {
    public ReportedInventory {
        cells = Map.copyOf(cells);
        stated = Map.copyOf(stated);
    }

    /// The sum of the cells that a total holds; keys and blanks add nothing.
    public BigDecimal sum(TotalKind kind) {
        return sum(kind::holds);
    }

    /// The sum of the numbers in some cells.
    public BigDecimal sum(Predicate<GpcCell> which) {
        return GpcCells.shipped().all().stream()
                .filter(which)
                .map(cell -> value(cell.ref()))
                .filter(CellValue.Amount.class::isInstance)
                .map(value -> ((CellValue.Amount) value).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What stands in a cell.
    public CellValue value(String ref) {
        CellValue value = cells.get(ref);
        return value == null ? new CellValue.Blank() : value;
    }

    /// The stated totals that are not the sum of their cells.
    ///
    /// @param tolerance how far they may lie apart, for the rounding of whoever published them
    public List<NotFooting> notFooting(BigDecimal tolerance) {
        List<NotFooting> found = new ArrayList<>();
        new TreeMap<>(stated).forEach((kind, total) -> {
            BigDecimal summed = sum(kind);
            if (summed.subtract(total).abs().compareTo(tolerance) > 0) {
                found.add(new NotFooting(kind, total, summed));
            }
        });
        return found;
    }

    /// What is wrong with the cells themselves: mandatory ones left blank, text that is no value, IE that names no
    /// cell, keys that contradict each other, NE without a reason.
    public List<CellProblem> problems() {
        List<CellProblem> found = new ArrayList<>();
        for (GpcCell cell : GpcCells.shipped().all()) {
            switch (value(cell.ref())) {
                case CellValue.Amount ignored -> {}
                case CellValue.Blank ignored -> {
                    if (level.holds(cell)) {
                        found.add(new CellProblem(
                                cell.ref(),
                                "cell-blank",
                                "a mandatory cell is blank; give a number, or a key and why"));
                    }
                }
                case CellValue.Broken broken -> found.add(new CellProblem(cell.ref(), "cell-broken", broken.problem()));
                case CellValue.Keys keys -> found.addAll(NotationChecks.of(cell.ref(), keys.notations()));
            }
        }
        return found;
    }

    /// A stated total and the sum of its cells, which differ.
    public record NotFooting(TotalKind kind, BigDecimal stated, BigDecimal summed) {}

    /// One thing wrong with one cell.
    ///
    /// @param code permanent
    public record CellProblem(String ref, String code, String message) {}
}
