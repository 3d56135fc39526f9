package city.kaen.inbox;

import java.util.Optional;

/// Where a file was dropped: `inbox/{city}/{department}/{name}`; the name may hold folders of the sender's own.
public record InboxKey(String city, String department, String name) {
    private static final String ROOT = "inbox";
    private static final int PARTS = 4;

    /// The parts of a key, or empty if it lies elsewhere or names no file.
    public static Optional<InboxKey> parse(String key) {
        String[] parts = key.split("/", PARTS);
        if (parts.length < PARTS || !parts[0].equals(ROOT)) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new InboxKey(parts[1], parts[2], parts[3]));
    }

    /// The name without folders.
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
