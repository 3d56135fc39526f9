package city.kaen.table;

/// The bytes are no table, or one that is broken or made to do harm. Carries the finding's code and its detail.
///
/// Thrown by readers and turned into a finding at once; it never leaves intake.
public final class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public UnreadableTableException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /// The permanent code of the finding: `file-empty`, `file-not-a-table`, `file-encrypted`, `file-too-large` ...
    public String code() {
        return code;
    }
}
