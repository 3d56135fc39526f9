package city.kaen.reminder;

/// Tells somebody something at once, where that is configured.
@FunctionalInterface
public interface Messages {
    /// Sends a message.
    ///
    /// @param subject one line
    void send(String subject, String text);
}
