package city.kaen.factor;

/// One thing wrong with a factor set.
///
/// @param row the row of the set, from 1, titles not counted
/// @param code permanent: `factor-activity`, `factor-unit`, `factor-number`, `factor-month`, `factor-quality`,
///     `factor-source`, `factor-gas`, `factor-empty`, `factor-negative`, `factor-gas-split`, `factor-validity`,
///     `factor-duplicate`, `factor-overlap`, `factor-flag`, `factor-gwp`, `factor-heat`, `factor-biogenic`
/// @param message what was found and what was expected
public record FactorProblem(int row, String code, String message) {}
