package city.kaen.inventory;

import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The 54 cells of the GPC v1.1, in its order.
public final class GpcCells {
    private static final GpcCells SHIPPED = new GpcCells(ShippedTable.read(GpcCells.class, "gpc_cells.csv").stream()
            .map(GpcCells::cell)
            .toList());

    private final Map<String, GpcCell> byRef = new LinkedHashMap<>();

    private GpcCells(List<GpcCell> cells) {
        cells.forEach(cell -> byRef.put(cell.ref(), cell));
    }

    /// The cells of `gpc_cells.csv`.
    public static GpcCells shipped() {
        return SHIPPED;
    }

    public Optional<GpcCell> find(String ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /// The cell of a reference.
    ///
    /// @throws IllegalArgumentException if there is none
    public GpcCell get(String ref) {
        return find(ref).orElseThrow(() -> new IllegalArgumentException("no GPC cell '" + ref + "'"));
    }

    public List<GpcCell> all() {
        return List.copyOf(byRef.values());
    }

    private static GpcCell cell(ShippedRow row) {
        return new GpcCell(
                row.get("ref"),
                row.decimal("scope").intValueExact(),
                row.get("sector"),
                row.get("sub_sector"),
                row.get("description"),
                row.isYes("basic"),
                row.isYes("basic_plus"),
                row.isYes("territorial"),
                row.isYes("other_scope_3"));
    }
}
