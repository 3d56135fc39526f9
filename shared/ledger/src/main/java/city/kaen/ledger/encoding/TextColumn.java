package city.kaen.ledger.encoding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A column of texts: each different text once, as what it adds to the one before it; then which text stands in each
/// row.
final class TextColumn {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final NumberColumn rows = new NumberColumn();

    /// A column of these.
    static TextColumn of(Collection<String> texts) {
        TextColumn column = new TextColumn();
        texts.forEach(column::add);
        return column;
    }

    /// Adds the next row's text.
    void add(String text) {
        Integer place = places.putIfAbsent(text, places.size());
        rows.add(place == null ? places.size() - 1 : place);
    }

    /// Whether any row has a text.
    boolean saysAnything() {
        return places.size() > 1 || (!places.isEmpty() && !places.containsKey(""));
    }

    void write(ByteSink sink) {
        sink.count(places.size());
        ByteSink endings = new ByteSink();
        byte[] before = new byte[0];
        for (String text : places.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int shared = 0;
            while (shared < Math.min(before.length, bytes.length) && before[shared] == bytes[shared]) {
                shared++;
            }
            sink.count(shared);
            sink.count(bytes.length - shared);
            endings.bare(bytes, shared);
            before = bytes;
        }
        sink.raw(endings.toBytes());
        if (places.size() > 1) {
            rows.write(sink);
        }
    }

    static List<String> read(int count, ByteSource source) {
        int different = source.size();
        List<int[]> shapes = new ArrayList<>();
        for (int i = 0; i < different; i++) {
            shapes.add(new int[] {source.size(), source.size()});
        }
        byte[] endings = source.raw();
        List<String> texts = new ArrayList<>();
        byte[] before = new byte[0];
        int at = 0;
        for (int[] shape : shapes) {
            byte[] bytes = new byte[shape[0] + shape[1]];
            System.arraycopy(before, 0, bytes, 0, shape[0]);
            System.arraycopy(endings, at, bytes, shape[0], shape[1]);
            at += shape[1];
            texts.add(new String(bytes, StandardCharsets.UTF_8));
            before = bytes;
        }
        if (different > 1) {
            return NumberColumn.read(count, source).stream().map(texts::get).toList();
        }
        return count == 0 ? List.of() : Collections.nCopies(count, texts.getFirst());
    }
}
