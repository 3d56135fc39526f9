package city.kaen.publication.check;

/// What is looked at is no publication, or a part without which nothing can be checked is not there.
public final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublishedException(String sentence) {
        super(sentence);
    }
}
