package city.kaen.reference;

import java.util.List;

/// Reference data that cannot be used. Refused whole: nothing of it takes effect.
public final class InvalidReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidReferenceException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /// Every problem found, each as one sentence that names the field.
    public List<String> problems() {
        return problems;
    }
}
