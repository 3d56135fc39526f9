package city.kaen.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parts of a zipped package, found by its central directory (PKWARE APPNOTE 4.3) and unpacked one at a time,
/// only those that are asked for, from the bytes as they lie.
///
/// Refused are archives cut short, two parts of one name, and more parts than a workbook has.
final class ZipParts {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int LARGE_LOCATOR_LENGTH = 20;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_PARTS = 10_000;
    private static final long IN_ZIP64 = 0xFFFF_FFFFL;

    private final byte[] content;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// One part: where its local header stands, and what the directory says of it.
    private record Part(String name, int method, boolean encrypted, int crc, long compressed, long offset) {}

    private ZipParts(byte[] content) {
        this.content = content;
    }

    static ZipParts of(byte[] content) {
        ZipParts zip = new ZipParts(content);
        try {
            zip.readDirectory();
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            throw Refused.broken("zip directory");
        }
        return zip;
    }

    /// The names, in lower case and with forward slashes, as the directory lists them.
    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String path) {
        return parts.containsKey(key(path));
    }

    /// A part's bytes, unpacked as they are read and counted against the bounds.
    Optional<InputStream> find(String path) {
        Part part = parts.get(key(path));
        return part == null ? Optional.empty() : Optional.of(open(part));
    }

    InputStream get(String path) {
        return find(path).orElseThrow(() -> Refused.broken(path + " is missing"));
    }

    private InputStream open(Part part) {
        if (part.encrypted) {
            throw Refused.encrypted("zip");
        }
        try {
            int local = Math.toIntExact(part.offset);
            if (int32(local) != LOCAL) {
                throw Refused.broken(part.name);
            }
            int data = local + LOCAL_LENGTH + int16(local + 26) + int16(local + 28);
            int length = Math.toIntExact(part.compressed);
            if (data < 0 || length < 0 || data > content.length - length) {
                throw Refused.broken(part.name + " is cut short");
            }
            InputStream stored = new ByteArrayInputStream(content, data, length);
            return switch (part.method) {
                case 0 -> PartStream.stored(stored, part.name, part.crc, length);
                case 8 -> PartStream.deflated(stored, part.name, part.crc);
                default -> throw Refused.broken(part.name + " is packed by method " + part.method);
            };
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            throw Refused.broken(part.name);
        }
    }

    private void readDirectory() {
        int end = endRecord();
        long count = int16(end + 10);
        long start = unsigned32(end + 16);
        if (count == 0xFFFF || start == IN_ZIP64) {
            int large = largeEndRecord(end);
            count = int64(large + 32);
            start = int64(large + 48);
        }
        if (count < 0 || count > MOST_PARTS) {
            throw Refused.unsafe(count + " parts");
        }
        long at = start;
        for (int i = 0; i < count; i++) {
            at += readEntry(Math.toIntExact(at));
        }
    }

    private int readEntry(int at) {
        if (int32(at) != DIRECTORY) {
            throw Refused.broken("zip directory");
        }
        int nameLength = int16(at + 28);
        int extraLength = int16(at + 30);
        int length = DIRECTORY_LENGTH + nameLength + extraLength + int16(at + 32);
        String name = new String(content, at + DIRECTORY_LENGTH, nameLength, StandardCharsets.UTF_8);
        long compressed = unsigned32(at + 20);
        long size = unsigned32(at + 24);
        long offset = unsigned32(at + 42);
        int extra = at + DIRECTORY_LENGTH + nameLength;
        int extraEnd = extra + extraLength;
        while (extra + 4 <= extraEnd) {
            int field = extra + 4;
            if (int16(extra) == 0x0001) {
                // ZIP64: only what did not fit stands here, in this order.
                field += size == IN_ZIP64 ? 8 : 0;
                if (compressed == IN_ZIP64) {
                    compressed = int64(field);
                    field += 8;
                }
                if (offset == IN_ZIP64) {
                    offset = int64(field);
                }
            }
            extra += 4 + int16(extra + 2);
        }
        boolean encrypted = (int16(at + 8) & 1) != 0;
        Part part = new Part(name, int16(at + 10), encrypted, int32(at + 16), compressed, offset);
        if (!name.endsWith("/") && parts.put(key(name), part) != null) {
            throw Refused.unsafe("two parts named " + name);
        }
        return length;
    }

    private int endRecord() {
        int last = content.length - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (content[at] == 'P' && int32(at) == END) {
                return at;
            }
        }
        throw Refused.broken("the end is missing");
    }

    /// Where the end is told in the form for large archives, which some writers use for small ones, too.
    private int largeEndRecord(int end) {
        int locator = end - LARGE_LOCATOR_LENGTH;
        int large = int32(locator) == LARGE_LOCATOR ? Math.toIntExact(int64(locator + 8)) : -1;
        if (int32(large) != LARGE_END) {
            throw Refused.broken("zip directory");
        }
        return large;
    }

    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private int int16(int at) {
        return (short) SHORT.get(content, at) & 0xFFFF;
    }

    private int int32(int at) {
        return (int) INT.get(content, at);
    }

    private long unsigned32(int at) {
        return int32(at) & 0xFFFF_FFFFL;
    }

    private long int64(int at) {
        return (long) LONG.get(content, at);
    }
}
