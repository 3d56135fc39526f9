package city.kaen.table;

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF.
final class Utf8 {
    private Utf8() {}

    /// What a look at every byte tells: where the first stands that is not UTF-8, or -1; and how many are NUL.
    record Scan(int firstInvalid, int nuls) {}

    static Scan scan(byte[] bytes, int from) {
        int at = from;
        int end = bytes.length;
        int nuls = 0;
        while (at < end) {
            byte b = bytes[at];
            if (b > 0) {
                at++;
            } else if (b == 0) {
                nuls++;
                at++;
            } else {
                int length = sequence(bytes, at, end);
                if (length == 0) {
                    return new Scan(at, nuls);
                }
                at += length;
            }
        }
        return new Scan(-1, nuls);
    }

    /// How many bytes a character takes that begins with this byte, of text known to be UTF-8 and not ASCII.
    static int length(byte lead) {
        return lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4;
    }

    /// The length of the multi-byte sequence that starts here, 0 if it is none.
    private static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead == 0xE0) {
            // Where Thai stands, and so the first asked.
            boolean whole = at + 2 < end && continues(bytes[at + 1]) && continues(bytes[at + 2]);
            return whole && (bytes[at + 1] & 0xFF) >= 0xA0 ? 3 : 0;
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            return at + 1 < end && continues(bytes[at + 1]) ? 2 : 0;
        }
        if (lead > 0xE0 && lead <= 0xEF) {
            if (at + 2 >= end || !continues(bytes[at + 1]) || !continues(bytes[at + 2])) {
                return 0;
            }
            boolean surrogate = lead == 0xED && (bytes[at + 1] & 0xFF) > 0x9F;
            return surrogate ? 0 : 3;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            if (at + 3 >= end || !continues(bytes[at + 1]) || !continues(bytes[at + 2]) || !continues(bytes[at + 3])) {
                return 0;
            }
            int second = bytes[at + 1] & 0xFF;
            boolean overlong = lead == 0xF0 && second < 0x90;
            boolean beyond = lead == 0xF4 && second > 0x8F;
            return overlong || beyond ? 0 : 4;
        }
        return 0;
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
