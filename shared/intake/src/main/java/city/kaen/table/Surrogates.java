package city.kaen.table;

/// Halves of characters (Unicode 3.9, D75) that stand alone. No encoding holds them, so that a text with one would come
/// back from any store as another.
final class Surrogates {
    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /// The text, a replacement character in the place of each half that stands alone.
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> Character.getType(each) == Character.SURROGATE ? REPLACEMENT : each)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
