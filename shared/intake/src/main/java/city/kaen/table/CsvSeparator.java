package city.kaen.table;

/// Which of `,` `;` TAB `|` separates the fields of a text, by rule.
///
/// A first line `sep=;` decides. Otherwise the first records are cut at each of the four, quotes respected. The
/// separator wins that gives most records the same number of fields, two or more: a header line has no decimal
/// commas, so commas that are part of numbers agree less often. Between equals, one that is not a comma wins where
/// most commas stand between digits; else the one that gives more fields; else the first in the order above.
final class CsvSeparator {
    private static final byte[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int SAMPLE_RECORDS = 500;
    private static final int WIDEST = 1_024;

    private final byte[] bytes;
    private final int from;
    private final int end;

    private CsvSeparator(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
        this.end = Math.min(bytes.length, from + SAMPLE_BYTES);
    }

    static byte of(PlainText text) {
        int announced = announced(text);
        return announced >= 0 ? text.bytes()[announced] : new CsvSeparator(text.bytes(), text.from()).decide();
    }

    /// Where the separator of a first line `sep=;` stands, as spreadsheets write it; -1 without one.
    static int announced(PlainText text) {
        byte[] bytes = text.bytes();
        int at = text.from();
        if (at + 5 > bytes.length
                || (bytes[at] | 0x20) != 's'
                || (bytes[at + 1] | 0x20) != 'e'
                || (bytes[at + 2] | 0x20) != 'p'
                || bytes[at + 3] != '=') {
            return -1;
        }
        boolean candidate = false;
        for (byte separator : CANDIDATES) {
            candidate |= bytes[at + 4] == separator;
        }
        boolean alone = at + 5 == bytes.length || bytes[at + 5] == '\r' || bytes[at + 5] == '\n';
        return candidate && alone ? at + 4 : -1;
    }

    private byte decide() {
        Score best = score(CANDIDATES[0]);
        boolean commasInNumbers = commasInNumbers();
        for (int i = 1; i < CANDIDATES.length; i++) {
            Score next = score(CANDIDATES[i]);
            boolean tieBroken = (best.separator == ',' && commasInNumbers) || next.fields > best.fields;
            if (next.agreeing > best.agreeing || (next.agreeing == best.agreeing && next.agreeing > 0 && tieBroken)) {
                best = next;
            }
        }
        return best.separator;
    }

    /// How many records agree on how many fields.
    private record Score(byte separator, int agreeing, int fields) {}

    private Score score(byte separator) {
        int[] recordsByWidth = new int[WIDEST + 1];
        int records = 0;
        int at = from;
        int width = 1;
        boolean fieldStart = true;
        boolean lineStart = true;
        while (at < end && records < SAMPLE_RECORDS) {
            byte b = bytes[at];
            if (b == '"' && fieldStart) {
                at = behindQuotes(at);
                fieldStart = false;
                lineStart = false;
                continue;
            }
            at++;
            if (b == separator) {
                width = Math.min(width + 1, WIDEST);
                fieldStart = true;
                lineStart = false;
            } else if (b == '\n' || b == '\r') {
                if (!lineStart) {
                    recordsByWidth[width]++;
                    records++;
                }
                width = 1;
                fieldStart = true;
                lineStart = true;
            } else {
                fieldStart = false;
                lineStart = false;
            }
        }
        // A record that the sample cuts off says nothing, unless the file ends there.
        if (!lineStart && (end == bytes.length || records == 0)) {
            recordsByWidth[width]++;
        }
        int modal = 2;
        for (int candidate = 3; candidate <= WIDEST; candidate++) {
            if (recordsByWidth[candidate] >= recordsByWidth[modal]) {
                modal = candidate;
            }
        }
        return recordsByWidth[modal] == 0
                ? new Score(separator, 0, 1)
                : new Score(separator, recordsByWidth[modal], modal);
    }

    private int behindQuotes(int opening) {
        int at = opening + 1;
        while (at < end) {
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < end && bytes[at + 1] == '"') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return end;
    }

    private boolean commasInNumbers() {
        int commas = 0;
        int inNumbers = 0;
        for (int i = from + 1; i + 1 < end; i++) {
            if (bytes[i] == ',') {
                commas++;
                if (digit(bytes[i - 1]) && digit(bytes[i + 1])) {
                    inNumbers++;
                }
            }
        }
        return inNumbers * 2 > commas;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
