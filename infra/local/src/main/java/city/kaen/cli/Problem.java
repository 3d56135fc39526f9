package city.kaen.cli;

import java.util.List;
import java.util.stream.Stream;

/// Something the user can mend, told in one sentence, without a stack trace.
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String details;

    Problem(String sentence) {
        this(sentence, List.of());
    }

    /// A sentence with lines below it.
    Problem(String sentence, List<String> details) {
        super(sentence);
        this.details = String.join("\n", details);
    }

    Stream<String> details() {
        return details.lines();
    }
}
