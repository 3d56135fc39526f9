package city.kaen.table;

import java.util.Arrays;

/// The attributes of one start tag, as places in the bytes that it was read from: nothing is decoded that nobody asks
/// for.
final class XmlAttributes {
    private static final int MOST_ATTRIBUTES = 256;

    private int count;
    private int[] nameFrom = new int[16];
    private int[] nameTo = new int[16];
    private int[] valueFrom = new int[16];
    private int[] valueTo = new int[16];

    /// Reads the attributes of a start tag that lie between two places.
    ///
    /// @param part of the workbook, for what is said of a broken one
    void read(byte[] window, int from, int end, String part) {
        count = 0;
        int at = from;
        while (true) {
            while (at < end && space(window[at])) {
                at++;
            }
            if (at >= end) {
                return;
            }
            int nameEnd = nameEnd(window, at, end);
            int colon = at;
            for (int i = at; i < nameEnd; i++) {
                if (window[i] == ':') {
                    colon = i + 1;
                }
            }
            int equals = nameEnd;
            while (equals < end && space(window[equals])) {
                equals++;
            }
            int open = equals + 1;
            while (open < end && space(window[open])) {
                open++;
            }
            if (equals >= end
                    || window[equals] != '='
                    || open >= end
                    || (window[open] != '"' && window[open] != '\'')) {
                throw Refused.broken(part + ": an attribute without a value");
            }
            int close = open + 1;
            while (close < end && window[close] != window[open]) {
                close++;
            }
            if (count == MOST_ATTRIBUTES) {
                throw Refused.unsafe(part + ": more than " + MOST_ATTRIBUTES + " attributes");
            }
            if (count == nameFrom.length) {
                nameFrom = Arrays.copyOf(nameFrom, count * 2);
                nameTo = Arrays.copyOf(nameTo, count * 2);
                valueFrom = Arrays.copyOf(valueFrom, count * 2);
                valueTo = Arrays.copyOf(valueTo, count * 2);
            }
            nameFrom[count] = colon;
            nameTo[count] = nameEnd;
            valueFrom[count] = open + 1;
            valueTo[count] = close;
            count++;
            at = close + 1;
        }
    }

    /// Which attribute has this local name, or -1.
    int index(byte[] window, String local) {
        for (int i = 0; i < count; i++) {
            if (nameTo[i] - nameFrom[i] == local.length() && matches(window, nameFrom[i], local)) {
                return i;
            }
        }
        return -1;
    }

    int valueFrom(int attribute) {
        return valueFrom[attribute];
    }

    int valueTo(int attribute) {
        return valueTo[attribute];
    }

    /// Whether these bytes begin so.
    static boolean matches(byte[] window, int from, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (window[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where a name ends that begins there.
    static int nameEnd(byte[] window, int from, int end) {
        int at = from;
        while (at < end && !space(window[at]) && window[at] != '=') {
            at++;
        }
        return at;
    }

    private static boolean space(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
