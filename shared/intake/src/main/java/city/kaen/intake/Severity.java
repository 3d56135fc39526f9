package city.kaen.intake;

/// How much a finding weighs.
public enum Severity {
    /// The file cannot be read on; rejects it whole.
    BLOCKER,
    /// Something is wrong; rejects the file whole.
    ERROR,
    /// Something is odd; the file is accepted.
    WARNING,
    /// Something the sender may want to know.
    INFO;

    /// Whether a finding of this severity rejects the file.
    public boolean rejects() {
        return this == BLOCKER || this == ERROR;
    }
}
