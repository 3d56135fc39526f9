package city.kaen.cli;

/// Something the user can mend, told in one sentence, without a stack trace.
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String sentence) {
        super(sentence);
    }
}
