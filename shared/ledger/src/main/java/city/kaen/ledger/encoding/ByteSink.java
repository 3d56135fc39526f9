package city.kaen.ledger.encoding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes numbers and texts as bytes, the small ones short.
final class ByteSink {
    private byte[] bytes = new byte[32];
    private int length;

    /// Seven bits a byte, lowest first; the highest bit says that more follow.
    void count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a count cannot be " + value);
        }
        long rest = value;
        while (rest > 0x7F) {
            one((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        one((int) rest);
    }

    /// A number of either sign: 0, -1, 1, -2 ... become 0, 1, 2, 3.
    void signed(int value) {
        count(value >= 0 ? 2L * value : -2L * value - 1);
    }

    void text(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A decimal, exactly: its scale, then its digits as a whole number.
    void decimal(BigDecimal value) {
        signed(value.scale());
        whole(value.unscaledValue());
    }

    /// A whole number of either sign and any size, the small ones short.
    void whole(BigInteger value) {
        if (value.bitLength() < 62) {
            long small = value.longValue();
            count(small >= 0 ? 2 * small : -2 * small - 1);
            return;
        }
        BigInteger rest =
                value.signum() < 0 ? value.negate().shiftLeft(1).subtract(BigInteger.ONE) : value.shiftLeft(1);
        while (rest.bitLength() > 7) {
            one((rest.intValue() & 0x7F) | 0x80);
            rest = rest.shiftRight(7);
        }
        one(rest.intValue());
    }

    /// The bytes from a place on, without their length.
    void bare(byte[] content, int from) {
        many(content, from, content.length);
    }

    /// All that another holds, without its length.
    void bare(ByteSink other) {
        many(other.bytes, 0, other.length);
    }

    void raw(byte[] content) {
        count(content.length);
        many(content, 0, content.length);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void one(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void many(byte[] content, int from, int to) {
        room(to - from);
        System.arraycopy(content, from, bytes, length, to - from);
        length += to - from;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), (int)
                    Math.min(2L * length, Integer.MAX_VALUE - 8L)));
        }
    }
}
