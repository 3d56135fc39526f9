package city.kaen.table;

/// Whole numbers and cell references in the attributes of a workbook.
final class XlsxNumbers {
    /// A reference names no cell of the grid.
    static final int NONE = -1;

    private XlsxNumbers() {}

    /// A whole number from 0 to 99,999,999, or the other one where the text is none.
    static int whole(String text, int otherwise) {
        if (text.isEmpty() || text.length() > 8) {
            return otherwise;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true") || text.equals("on");
    }

    /// The column of a reference such as `AB12`, from 0; [#NONE] where it is none or beyond the grid.
    static int column(byte[] bytes, int from, int to) {
        int column = 0;
        int at = from;
        while (at < to) {
            if (!letter(bytes[at])) {
                break;
            }
            column = column * 26 + (bytes[at] | 0x20) - 'a' + 1;
            if (column > Grid.COLUMNS) {
                return NONE;
            }
            at++;
        }
        return column - 1;
    }

    /// The row of a reference, from 1; [#NONE] where it is none or beyond the grid.
    static int row(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && letter(bytes[at])) {
            at++;
        }
        int row = 0;
        int digits = at;
        while (at < to) {
            byte b = bytes[at++];
            if (b < '0' || b > '9') {
                return NONE;
            }
            row = row * 10 + (b - '0');
            if (row > Grid.ROWS) {
                return NONE;
            }
        }
        return at == digits || row == 0 ? NONE : row;
    }

    private static boolean letter(byte b) {
        int letter = (b | 0x20) - 'a';
        return letter >= 0 && letter <= 25;
    }
}
