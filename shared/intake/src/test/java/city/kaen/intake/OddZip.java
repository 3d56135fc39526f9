package city.kaen.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Zip files as no library writes them (PKWARE APPNOTE 4.3): each field of each entry as a test wants it.
final class OddZip {
    static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final List<Entry> entries = new ArrayList<>();
    private boolean zip64Directory;
    private byte[] after = {};

    /// One entry, and what is said of it.
    ///
    /// @param lie what is said beside the truth
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(String name, byte[] content, int method, Lie lie) {}

    /// What an entry says of itself that is not so, or not usual.
    enum Lie {
        NONE,
        WRONG_CHECKSUM,
        LARGER,
        LONGER_THAN_THE_FILE,
        BEYOND_THE_FILE,
        ENCRYPTED,
        SIZES_IN_ZIP64,
        OTHER_NAME_INSIDE,
        LINK
    }

    OddZip entry(String name, String content) {
        return entry(name, content, Lie.NONE);
    }

    OddZip entry(String name, String content, Lie lie) {
        return entry(name, content, DEFLATED, lie);
    }

    OddZip entry(String name, String content, int method, Lie lie) {
        entries.add(new Entry(name, content.getBytes(UTF_8), method, lie));
        return this;
    }

    /// Says where the directory lies in the form for large archives only.
    OddZip zip64Directory() {
        zip64Directory = true;
        return this;
    }

    /// Puts bytes behind the end.
    OddZip then(byte[] more) {
        after = more;
        return this;
    }

    byte[] bytes() {
        ByteBuffer zip = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer directory = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
        for (Entry entry : entries) {
            write(entry, zip, directory);
        }
        int start = zip.position();
        directory.flip();
        int length = directory.remaining();
        zip.put(directory);
        if (zip64Directory) {
            int end = zip.position();
            zip.putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            zip.putLong(entries.size()).putLong(entries.size()).putLong(length).putLong(start);
            zip.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        }
        short count = (short) (zip64Directory ? 0xFFFF : entries.size());
        zip.putInt(0x06054b50).putInt(0).putShort(count).putShort(count).putInt(zip64Directory ? -1 : length);
        zip.putInt(zip64Directory ? -1 : start).putShort((short) 0).put(after);
        byte[] bytes = new byte[zip.position()];
        zip.get(0, bytes);
        return bytes;
    }

    private int size() {
        int size = 200 + after.length;
        for (Entry entry : entries) {
            size += 2 * (entry.content.length + 4 * entry.name.length() + 200);
        }
        return size;
    }

    private static void write(Entry entry, ByteBuffer zip, ByteBuffer directory) {
        CRC32 checksum = new CRC32();
        checksum.update(entry.content);
        byte[] packed = entry.method == DEFLATED ? deflated(entry.content) : entry.content;
        int crc = (int) checksum.getValue() + (entry.lie == Lie.WRONG_CHECKSUM ? 1 : 0);
        int size = entry.content.length + (entry.lie == Lie.LARGER ? 1_000_000 : 0);
        int length = packed.length + (entry.lie == Lie.LONGER_THAN_THE_FILE ? 1 << 24 : 0);
        int offset = zip.position() + (entry.lie == Lie.BEYOND_THE_FILE ? 1 << 24 : 0);
        short flags = (short) (0x0800 | (entry.lie == Lie.ENCRYPTED ? 1 : 0));
        byte[] name = entry.name.getBytes(UTF_8);
        byte[] inside = entry.lie == Lie.OTHER_NAME_INSIDE ? "../../evil".getBytes(UTF_8) : name;
        boolean zip64 = entry.lie == Lie.SIZES_IN_ZIP64;
        zip.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort(flags)
                .putShort((short) entry.method)
                .putInt(0);
        zip.putInt(crc)
                .putInt(length)
                .putInt(size)
                .putShort((short) inside.length)
                .putShort((short) 0)
                .put(inside);
        zip.put(packed);
        directory
                .putInt(0x02014b50)
                .putShort((short) (3 << 8))
                .putShort((short) 20)
                .putShort(flags);
        directory.putShort((short) entry.method).putInt(0).putInt(crc);
        directory.putInt(zip64 ? -1 : length).putInt(zip64 ? -1 : size).putShort((short) name.length);
        directory.putShort((short) (zip64 ? 28 : 0)).putShort((short) 0).putInt(0);
        directory
                .putInt(entry.lie == Lie.LINK ? 0xA1FF << 16 : 0)
                .putInt(zip64 ? -1 : offset)
                .put(name);
        if (zip64) {
            directory.putShort((short) 1).putShort((short) 24);
            directory.putLong(size).putLong(length).putLong(offset);
        }
    }

    private static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[4096];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            return out.toByteArray();
        }
    }
}
