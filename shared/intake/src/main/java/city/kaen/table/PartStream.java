package city.kaen.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// One part of a package, unpacked as it is read, within bounds: 1 GB at most, and beyond the first 32 MB at most 250
/// bytes for each packed one. Real sheets unpack to 5 to 60 times their size; a bomb to 1,000.
///
/// At its end the checksum is compared, so that a damaged part never passes for a whole one.
final class PartStream extends InputStream {
    private static final long MOST_BYTES = 1L << 30;
    private static final long FREE_BYTES = 1L << 25;
    private static final long MOST_RATIO = 250;

    private final InputStream packed;
    private final @Nullable Inflater inflater;
    private final String name;
    private final int expectedCrc;
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[8_192];
    private final byte[] single = new byte[1];
    private long unpacked;
    private long consumed;
    private boolean finished;

    private PartStream(InputStream packed, @Nullable Inflater inflater, String name, int expectedCrc) {
        this.packed = packed;
        this.inflater = inflater;
        this.name = name;
        this.expectedCrc = expectedCrc;
    }

    static InputStream stored(InputStream bytes, String name, int crc, int length) {
        PartStream stream = new PartStream(bytes, null, name, crc);
        stream.consumed = length;
        return stream;
    }

    static InputStream deflated(InputStream bytes, String name, int crc) {
        return new PartStream(bytes, new Inflater(true), name, crc);
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (finished) {
            return -1;
        }
        int read = inflater == null ? packed.read(target, from, length) : inflate(inflater, target, from, length);
        if (read < 0) {
            finished = true;
            if ((int) crc.getValue() != expectedCrc) {
                throw Refused.broken(name + " is damaged");
            }
            return -1;
        }
        crc.update(target, from, read);
        unpacked += read;
        if (unpacked > MOST_BYTES || (unpacked > FREE_BYTES && unpacked > MOST_RATIO * consumed)) {
            throw Refused.unsafe(name + " unpacks to more than " + unpacked / 1_048_576 + " MB");
        }
        return read;
    }

    private int inflate(Inflater source, byte[] target, int from, int length) throws IOException {
        try {
            while (true) {
                int count = source.inflate(target, from, length);
                if (count > 0) {
                    return count;
                }
                if (source.finished()) {
                    return -1;
                }
                if (source.needsDictionary()) {
                    throw Refused.broken(name);
                }
                int packedBytes = packed.read(input);
                if (packedBytes < 0) {
                    throw Refused.broken(name + " is cut short");
                }
                consumed += packedBytes;
                source.setInput(input, 0, packedBytes);
            }
        } catch (DataFormatException e) {
            throw Refused.broken(name + " is damaged");
        }
    }

    @Override
    public void close() throws IOException {
        if (inflater != null) {
            inflater.end();
        }
        finished = true;
        packed.close();
    }
}
