package city.kaen.ledger.encoding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A column of texts: each different text once, as what it adds to the one before it; then which text stands in each
/// row.
final class TextColumn {
    private TextColumn() {}

    static void write(List<String> texts, ByteSink sink) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String text : texts) {
            places.putIfAbsent(text, places.size());
        }
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
            int last = 0;
            for (String text : texts) {
                int place = places.getOrDefault(text, 0);
                sink.signed(place - last);
                last = place;
            }
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
        List<String> column = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < count; i++) {
            if (different > 1) {
                place += source.signed();
            }
            column.add(texts.get(place));
        }
        return column;
    }
}
