package city.kaen.notation;

import java.util.Optional;

/// A notation key, what it points to, and why it stands there.
///
/// @param includedIn for IE the cell that holds the emissions, where it is named
/// @param reason why, or empty where none is given
public record Notation(NotationKey key, Optional<String> includedIn, String reason) {
    public Notation {
        if (includedIn.isPresent() && key != NotationKey.IE) {
            throw new IllegalArgumentException(key + " names no other cell, only IE does");
        }
    }

    public static Notation of(NotationKey key, String reason) {
        return new Notation(key, Optional.empty(), reason);
    }

    /// Included elsewhere: in the cell named.
    public static Notation includedIn(String ref, String reason) {
        return new Notation(NotationKey.IE, Optional.of(ref), reason);
    }
}
