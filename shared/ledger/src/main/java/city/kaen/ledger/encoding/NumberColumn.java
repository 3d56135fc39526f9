package city.kaen.ledger.encoding;

import java.util.ArrayList;
import java.util.List;

/// A column of whole numbers, each as its distance from the one before.
final class NumberColumn {
    private final ByteSink distances = new ByteSink();
    private int before;

    /// Adds the next row's number.
    void add(int number) {
        distances.signed(Math.subtractExact(number, before));
        before = number;
    }

    void write(ByteSink sink) {
        sink.bare(distances);
    }

    static List<Integer> read(int count, ByteSource source) {
        List<Integer> numbers = new ArrayList<>(count);
        int before = 0;
        for (int i = 0; i < count; i++) {
            before = Math.addExact(before, source.signed());
            numbers.add(before);
        }
        return numbers;
    }
}
