package city.kaen.cli;

/// Text as a terminal shows it.
final class TerminalText {
    private TerminalText() {}

    /// The text without anything that a terminal would obey instead of showing: each control character becomes a
    /// picture of itself or `�`, so that a file's content can neither hide nor forge a line.
    static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.appendCodePoint(shown(point)));
        return shown.toString();
    }

    private static int shown(int point) {
        if (point < 0x20) {
            return 0x2400 + point; // the pictures of the control characters
        }
        if (point == 0x7F) {
            return 0x2421;
        }
        return switch (Character.getType(point)) {
            // Among the format characters are those that turn the direction of text; the joiners that Thai and Indic
            // scripts use do no harm.
            case Character.FORMAT -> point == 0x200B || point == 0x200C || point == 0x200D ? point : 0xFFFD;
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> 0xFFFD;
            default -> point;
        };
    }

    /// How many columns the text takes. Thai vowels and tone marks above and below the line take none.
    static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(point) ? 2 : 1;
        };
    }

    /// East Asian wide characters, by block (Unicode Standard Annex 11).
    private static boolean wide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
