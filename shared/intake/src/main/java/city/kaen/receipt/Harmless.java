package city.kaen.receipt;

import city.kaen.text.Amounts;
import city.kaen.text.DecimalMark;
import city.kaen.text.Said;

/// Keeps text from being run as a formula by whatever program opens it later.
public final class Harmless {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Harmless() {}

    /// The text with an apostrophe before it where it begins like a formula; a dash alone, or a number, begins none.
    /// Characters that no workbook may hold are dropped.
    public static String text(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Harmless::isAllowed).forEach(kept::appendCodePoint);
        String clean = kept.toString();
        if (clean.isEmpty() || DANGEROUS.indexOf(clean.charAt(0)) < 0) {
            return clean;
        }
        boolean safe = switch (Amounts.read(clean, DecimalMark.POINT)) {
            case Said.Nil nil -> true;
            case Said.Amount amount -> amount.suffix().isEmpty();
            case Said.Nothing nothing -> false;
            case Said.Unknown unknown -> false;
            case Said.Failed failed -> false;
            case Said.Words words -> false;
        };
        return safe ? clean : "'" + clean;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
