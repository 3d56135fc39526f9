package city.kaen.layout;

import java.util.Map;

/// Something wrong or odd at a place, before it is put into words.
///
/// @param code the permanent code of its finding
/// @param found what stands there
/// @param expected what was expected instead
/// @param proposed a value that would do, or empty
/// @param words further words that the finding's text has room for, by name
public record Problem(
        String code, Place place, String found, String expected, String proposed, Map<String, String> words) {
    public Problem {
        words = Map.copyOf(words);
    }

    public static Problem of(String code, Place place, String found, String expected, String proposed) {
        return new Problem(code, place, found, expected, proposed, Map.of());
    }

    /// The same problem with one more word for its text.
    public Problem with(String name, String word) {
        Map<String, String> more = new java.util.HashMap<>(words);
        more.put(name, word);
        return new Problem(code, place, found, expected, proposed, more);
    }
}
