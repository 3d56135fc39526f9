package city.kaen.cli;

/// What a command ends with.
final class ExitCode {
    /// Done; every file was accepted; the stack is up.
    static final int OK = 0;
    /// At least one file was rejected; nothing is wrong with Kaen.
    static final int REJECTED = 1;
    /// What was made anew is not what is published.
    static final int DIFFERS = 1;
    /// Wrong use, or it could not be done; the stack is down.
    static final int FAILED = 2;

    private ExitCode() {}
}
