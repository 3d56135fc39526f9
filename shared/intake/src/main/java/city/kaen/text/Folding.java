package city.kaen.text;

import java.util.Locale;

/// Folds text so that two spellings of one word become equal.
///
/// Unicode's own normal forms do not do this for Thai: the vowel am can be one letter, or a ring and a long a with the
/// tone mark between, or (from PDF copies) a space and a long a, and all of these stay apart under NFC and NFKC.
public final class Folding {
    private static final char SARA_AM = 'ำ';
    private static final char SARA_AA = 'า';
    private static final char NIKHAHIT = 'ํ';
    private static final char SARA_E = 'เ';
    private static final char SARA_AE = 'แ';

    private Folding() {}

    /// Folds a text: lower case; Thai and full-width digits and full-width signs as ASCII; zero-width characters
    /// dropped; every kind of space one space, none beside a Thai letter; each spelling of the vowel am as a long a;
    /// two short e as the ae they look like; tone marks doubled by mistake once; dashes as one dash.
    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isZeroWidth(c) || c == NIKHAHIT) {
                continue;
            }
            if (isSpace(c)) {
                space = true;
                continue;
            }
            char plain = plain(c);
            if (space) {
                space = false;
                if (!folded.isEmpty() && !isThai(plain) && !isThai(last(folded))) {
                    folded.append(' ');
                }
            }
            append(folded, plain);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// A text with plain digits, signs, dashes and spaces, without zero-width characters and without space around; its
    /// letters stay as they are.
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isZeroWidth(c)) {
                plain.append(isSpace(c) ? ' ' : c == SARA_AM ? c : plain(c));
            }
        }
        return plain.toString().strip();
    }

    /// Whether a text holds only what folding leaves alone: numbers, codes and words in small ASCII letters.
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, char c) {
        if (folded.isEmpty()) {
            folded.append(c);
        } else if (c == SARA_E && last(folded) == SARA_E) {
            folded.setCharAt(folded.length() - 1, SARA_AE);
        } else if (!(isMark(c) && c == last(folded))) {
            folded.append(c);
        }
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }

    private static char plain(char c) {
        if (c == SARA_AM) {
            return SARA_AA;
        }
        if (c >= '๐' && c <= '๙') {
            return (char) ('0' + (c - '๐'));
        }
        if (c >= '！' && c <= '～') {
            return (char) ('!' + (c - '！'));
        }
        return switch (c) {
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣' -> '-';
            case '‘', '’', '‛', '′' -> '\'';
            case '“', '”' -> '"';
            default -> c;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isZeroWidth(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF'
                || c == '\u00AD'
                || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    /// Marks that stand above or below a consonant.
    private static boolean isMark(char c) {
        return c == 'ั' || (c >= 'ิ' && c <= 'ฺ') || (c >= '็' && c <= '๎');
    }

    /// Whether a character is of the Thai block.
    public static boolean isThai(char c) {
        return c >= 'ก' && c <= '๛';
    }

    /// Whether a text holds any Thai letter.
    public static boolean hasThai(String text) {
        return text.chars().anyMatch(c -> isThai((char) c));
    }

    /// Whether a folded text has a folded word: a Thai one anywhere, since Thai has no spaces between words, any other
    /// between spaces.
    public static boolean speaks(String text, String word) {
        return hasThai(word) ? text.contains(word) : (" " + text + " ").contains(" " + word + " ");
    }
}
