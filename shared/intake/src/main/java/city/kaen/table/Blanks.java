package city.kaen.table;

/// What counts as nothing: white space of any script, no-break and zero-width spaces, control characters.
final class Blanks {
    static final Cell CELL = new Cell.Blank();

    private Blanks() {}

    /// The cell of a text: blank where only white space stands, the text as it stands otherwise.
    static Cell cell(String text) {
        return isBlank(text) ? CELL : new Cell.Text(text);
    }

    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            // Zero-width space, joiners, word joiner, byte order mark.
            case Character.FORMAT -> c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF';
            default -> false;
        };
    }
}
