package city.kaen.table;

/// Whether a number format shows a date or a time of day (ECMA-376 part 1, 18.8.30 and 18.8.31).
///
/// A format of elapsed time, `[h]:mm`, shows a quantity and is none.
final class NumberFormats {
    private NumberFormats() {}

    /// Of a format every program knows by its number; 27 to 36 and 50 to 58 are dates in the editions for China,
    /// Japan and Korea, 71 to 81 in the Thai one.
    static boolean showsDate(int builtIn) {
        return (builtIn >= 14 && builtIn <= 22)
                || (builtIn >= 27 && builtIn <= 36)
                || builtIn == 45
                || builtIn == 47
                || (builtIn >= 50 && builtIn <= 58)
                || (builtIn >= 71 && builtIn <= 78)
                || builtIn == 80
                || builtIn == 81;
    }

    /// Of a format code such as `[$-107041E]d mmm yy;@`, judged by its first section.
    static boolean showsDate(String code) {
        int at = 0;
        boolean date = false;
        while (at < code.length()) {
            char c = code.charAt(at);
            switch (c) {
                case ';' -> {
                    return date;
                }
                case '"' -> at = behind(code, at, '"');
                case '[' -> {
                    if (elapsed(code, at + 1)) {
                        return false;
                    }
                    at = behind(code, at, ']');
                }
                // The next character stands for itself, or for its width, or is repeated.
                case '\\', '_', '*' -> at += 2;
                case 'G', 'g' -> {
                    if (code.regionMatches(true, at, "General", 0, 7)) {
                        return false;
                    }
                    at++;
                }
                case 'E', 'e' -> {
                    if (at + 1 < code.length() && (code.charAt(at + 1) == '+' || code.charAt(at + 1) == '-')) {
                        return false;
                    }
                    at++;
                }
                // A date has no digit places; `0` follows only the point of split seconds.
                case '0', '#', '?' -> {
                    if (!date) {
                        return false;
                    }
                    at++;
                }
                default -> {
                    date |= datePart(c);
                    at++;
                }
            }
        }
        return date;
    }

    /// Day, month, year, hour, second; the Buddhist year; and how the Thai edition writes day, month, year, hour,
    /// minute, second.
    private static boolean datePart(char c) {
        return switch (c) {
            case 'd', 'D', 'm', 'M', 'y', 'Y', 'h', 'H', 's', 'S', 'b', 'ว', 'ด', 'ป', 'ช', 'น', 'ท' -> true;
            default -> false;
        };
    }

    /// `[h]`, `[mm]`, `[ss]` and `[ช]`: hours, minutes or seconds counted on beyond a day.
    private static boolean elapsed(String code, int from) {
        int at = from;
        while (at < code.length() && "hHmMsSชนท".indexOf(code.charAt(at)) >= 0) {
            at++;
        }
        return at > from && at < code.length() && code.charAt(at) == ']';
    }

    private static int behind(String code, int open, char close) {
        int end = code.indexOf(close, open + 1);
        return end < 0 ? code.length() : end + 1;
    }
}
