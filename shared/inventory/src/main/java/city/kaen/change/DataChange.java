package city.kaen.change;

import java.math.BigDecimal;

/// A part of a change in quantity, and its cause, as the ledger knows it.
///
/// @param amount the change, in the unit of the activity; below zero for a fall
public record DataChange(Cause cause, BigDecimal amount) {}
