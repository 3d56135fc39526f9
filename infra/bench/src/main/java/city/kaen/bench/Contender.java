package city.kaen.bench;

/// One way of doing the work that is measured.
///
/// @param name in words, such as `FastCSV and BigDecimal, reading alone`
/// @param role what it is there for
/// @param round does the work once
public record Contender(String name, Role role, Round round) {
    /// What a contender is compared for.
    public enum Role {
        /// What ships.
        KAEN,
        /// The least that the work can cost, done without anything that makes it useful.
        FLOOR,
        /// What others use, or a loop of the same calls where that cannot be shipped.
        PEER
    }

    /// Does the work once and says what it took.
    @FunctionalInterface
    public interface Round {
        /// What one round took.
        ///
        /// @throws Exception if the work failed: the bench ends, nothing is written
        Measured run() throws Exception;
    }
}
