package city.kaen.runtime;

/// What came of one invocation.
public sealed interface Answer {
    /// The function returned.
    ///
    /// @param payload what it wrote, as text
    record Returned(String payload) implements Answer {}

    /// The function threw, or could not be started.
    ///
    /// @param type the class of what was thrown, as Lambda reports it
    /// @param message what it said
    record Failed(String type, String message) implements Answer {}

    /// The deadline passed; the process is gone, as it would be on Lambda.
    record TimedOut() implements Answer {}
}
