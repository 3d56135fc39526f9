package city.kaen.table;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The local names seen in a part, each decoded once: a sheet has a million cells and a dozen names.
final class XmlNames {
    private static final int SLOTS = 256;

    private final @Nullable String[] names = new String[SLOTS];

    /// The name behind the prefix, if there is one.
    String local(byte[] bytes, int from, int to) {
        int hash = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            hash = hash * 31 + b;
            if (b == ':') {
                hash = 0;
                start = i + 1;
            }
        }
        int slot = (hash ^ hash >>> 8) & (SLOTS - 1);
        String seen = names[slot];
        if (seen != null && same(seen, bytes, start, to)) {
            return seen;
        }
        String name = new String(bytes, start, to - start, StandardCharsets.UTF_8);
        names[slot] = name;
        return name;
    }

    private static boolean same(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
