package city.kaen.unit;

/// A unit that a file may use.
///
/// @param id permanent: `kwh`, `short-ton`
/// @param dimension what it measures: `energy`, `volume`, `mass` ..., or what no activity is measured in: `money`,
/// `power`,
///     `share`, `loads`
/// @param ratio how much of its dimension's base unit it is
public record UnitOfMeasure(String id, String dimension, Ratio ratio) {}
