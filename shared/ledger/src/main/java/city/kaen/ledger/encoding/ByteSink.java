package city.kaen.ledger.encoding;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// Writes numbers and texts as bytes, the small ones short.
final class ByteSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// Seven bits a byte, lowest first; the highest bit says that more follow.
    void count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a count cannot be " + value);
        }
        long rest = value;
        while (rest > 0x7F) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
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
            bytes.write((rest.intValue() & 0x7F) | 0x80);
            rest = rest.shiftRight(7);
        }
        bytes.write(rest.intValue());
    }

    /// The bytes from a place on, without their length.
    void bare(byte[] content, int from) {
        bytes.write(content, from, content.length - from);
    }

    void raw(byte[] content) {
        count(content.length);
        bytes.writeBytes(content);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
