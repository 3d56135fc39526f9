package city.kaen.removal;

import java.time.YearMonth;

/// What happened to trees of one place.
public sealed interface TreeEvent {
    YearMonth month();

    long trees();

    /// Trees were planted.
    record Planting(YearMonth month, String species, long trees) implements TreeEvent {}

    /// Trees died.
    record Mortality(YearMonth month, String cause, long trees) implements TreeEvent {}

    /// Trees were felled.
    record Felling(YearMonth month, String reason, long trees) implements TreeEvent {}
}
