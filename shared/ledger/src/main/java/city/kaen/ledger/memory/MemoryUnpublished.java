package city.kaen.ledger.memory;

import city.kaen.ledger.Unpublished;
import java.util.List;
import java.util.TreeMap;

final class MemoryUnpublished implements Unpublished {
    private final TreeMap<String, Long> marks = new TreeMap<>();
    private final TreeMap<String, String> reasons = new TreeMap<>();
    private long counter;

    @Override
    public synchronized void mark(String city, String why) {
        if (!why.isEmpty()) {
            reasons.put(city, why);
        }
        counter++;
        marks.put(city, counter);
    }

    @Override
    public synchronized List<Pending> list() {
        return marks.entrySet().stream()
                .map(entry -> new Pending(entry.getKey(), entry.getValue(), reasons.getOrDefault(entry.getKey(), "")))
                .toList();
    }

    @Override
    public synchronized void clear(Pending mark) {
        if (marks.remove(mark.city(), mark.counter())) {
            reasons.remove(mark.city());
        }
    }
}
