package city.kaen.ledger;

import java.math.BigDecimal;

/// What the store charged: units as DynamoDB counts them, and calls over the network.
public record Capacity(BigDecimal readUnits, BigDecimal writeUnits, long calls) {
    public static final Capacity NONE = new Capacity(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Capacity plus(Capacity other) {
        return new Capacity(readUnits.add(other.readUnits), writeUnits.add(other.writeUnits), calls + other.calls);
    }

    /// What was charged since an earlier reading of the same ledger.
    public Capacity since(Capacity earlier) {
        return new Capacity(
                readUnits.subtract(earlier.readUnits), writeUnits.subtract(earlier.writeUnits), calls - earlier.calls);
    }
}
