package city.kaen.layout;

/// The texts met lately: a name that stands in a million rows is kept once. Bounded, whatever the file holds.
final class RecentTexts {
    private static final int SIZE = 1 << 14;

    private final String[] texts = new String[SIZE];

    /// An equal text, the one met before if it is still known.
    String same(String text) {
        int slot = (text.hashCode() * 0x9E3779B9) >>> 18;
        String known = texts[slot];
        if (known != null && known.equals(text)) {
            return known;
        }
        texts[slot] = text;
        return text;
    }
}
