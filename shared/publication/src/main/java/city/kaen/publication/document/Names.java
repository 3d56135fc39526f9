package city.kaen.publication.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Words in Thai and English by key, from a file of three columns parted by tabs.
public final class Names {
    private static final Names SHIPPED = read(Names.class, "names.tsv");
    private final String file;
    private final Map<String, Name> byKey;

    private Names(String file, Map<String, Name> byKey) {
        this.file = file;
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /// The words of the public documents, from `names.tsv`.
    public static Names shipped() {
        return SHIPPED;
    }

    /// The words of a key such as `sector.II`.
    ///
    /// @throws IllegalArgumentException if the file has no such key
    public Name get(String key) {
        Name name = byKey.get(key);
        if (name == null) {
            throw new IllegalArgumentException(file + " has no '" + key + "'");
        }
        return name;
    }

    /// What facilities of a kind are called, together; the kind itself where it has no name here.
    public Name kind(String kind) {
        Name name = byKey.get("kind." + kind);
        return name == null ? new Name(kind, kind) : name;
    }

    /// What a dataset is called; its id where it has no name here.
    Name dataset(String dataset) {
        Name name = byKey.get("dataset." + dataset);
        return name == null ? new Name(dataset, dataset) : name;
    }

    /// What a GPC cell covers, by its own reference or by its family: `I.2.2` is `cell.I.*.2`.
    Name ofCell(String ref) {
        Name own = byKey.get("cell." + ref);
        if (own != null) {
            return own;
        }
        int first = ref.indexOf('.');
        int last = ref.lastIndexOf('.');
        return get("cell." + ref.substring(0, first) + ".*" + (last > first ? ref.substring(last) : ""));
    }

    /// The words of a file that lies beside a class.
    public static Names read(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file))) {
            Map<String, Name> names = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(fields -> names.put(fields[0], new Name(fields[1], fields[2])));
            return new Names(file, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
