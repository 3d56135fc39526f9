package city.kaen.ledger.encoding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a [ByteSink] wrote.
final class ByteSource {
    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    long count() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next <= 0x7F) {
                return value;
            }
        }
        throw new IllegalStateException("a count has no end at byte " + at);
    }

    int size() {
        return Math.toIntExact(count());
    }

    int signed() {
        long value = count();
        return Math.toIntExact((value & 1) == 0 ? value / 2 : -(value + 1) / 2);
    }

    String text() {
        return new String(raw(), StandardCharsets.UTF_8);
    }

    BigDecimal decimal() {
        int scale = signed();
        return new BigDecimal(whole(), scale);
    }

    BigInteger whole() {
        long low = 0;
        int next = 0x80;
        int shift = 0;
        for (; next > 0x7F && shift < 56; shift += 7) {
            next = next();
            low |= (long) (next & 0x7F) << shift;
        }
        if (next <= 0x7F) {
            return BigInteger.valueOf((low & 1) == 0 ? low / 2 : -(low + 1) / 2);
        }
        BigInteger value = BigInteger.valueOf(low);
        for (; next > 0x7F; shift += 7) {
            next = next();
            value = value.or(BigInteger.valueOf(next & 0x7F).shiftLeft(shift));
        }
        return value.testBit(0) ? value.add(BigInteger.ONE).shiftRight(1).negate() : value.shiftRight(1);
    }

    byte[] raw() {
        int length = size();
        if (length > bytes.length - at) {
            throw new IllegalStateException(length + " bytes announced at byte " + at + " of " + bytes.length);
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /// Checks that everything was read.
    ///
    /// @throws IllegalStateException if bytes are left
    void end() {
        if (at != bytes.length) {
            throw new IllegalStateException((bytes.length - at) + " bytes are left over");
        }
    }

    private int next() {
        if (at == bytes.length) {
            throw new IllegalStateException("the bytes end early, at byte " + at);
        }
        return bytes[at++] & 0xFF;
    }
}
