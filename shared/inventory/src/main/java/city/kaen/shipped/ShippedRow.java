package city.kaen.shipped;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One row of a data file: its values by column, blank ones left out.
public record ShippedRow(Map<String, String> values) {
    public ShippedRow {
        values = Map.copyOf(values);
    }

    /// The columns that hold something.
    public Set<String> columns() {
        return values.keySet();
    }

    /// The value of a column.
    ///
    /// @throws IllegalStateException if it is blank or there is no such column
    public String get(String column) {
        return find(column).orElseThrow(() -> new IllegalStateException("no " + column + " in " + values));
    }

    public Optional<String> find(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /// The value of a column, or empty text.
    public String text(String column) {
        return find(column).orElse("");
    }

    /// The number in a column.
    ///
    /// @throws IllegalStateException if it is blank
    public BigDecimal decimal(String column) {
        return new BigDecimal(get(column));
    }

    public Optional<BigDecimal> findDecimal(String column) {
        return find(column).map(BigDecimal::new);
    }

    /// The number in a column, or zero where it is blank because the source gives none.
    public BigDecimal decimalOrZero(String column) {
        return findDecimal(column).orElse(BigDecimal.ZERO);
    }

    /// Whether a column says `yes` or `1`.
    public boolean isYes(String column) {
        String value = text(column);
        return value.equals("yes") || value.equals("1");
    }
}
