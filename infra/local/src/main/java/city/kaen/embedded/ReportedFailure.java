package city.kaen.embedded;

/// A failure of which only the report is known, since it happened in a process of its own.
final class ReportedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String said;

    ReportedFailure(String type, String said) {
        super(type + ": " + said);
        this.type = type;
        this.said = said;
    }

    /// What a failure is called: the class of what was thrown.
    static String type(Throwable failure) {
        return failure instanceof ReportedFailure reported
                ? reported.type
                : failure.getClass().getName();
    }

    /// What was said where it was thrown.
    static String message(Throwable failure) {
        return failure instanceof ReportedFailure reported ? reported.said : String.valueOf(failure.getMessage());
    }
}
