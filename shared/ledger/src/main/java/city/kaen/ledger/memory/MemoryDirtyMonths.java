package city.kaen.ledger.memory;

import city.kaen.ledger.DirtyMonths;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class MemoryDirtyMonths implements DirtyMonths {
    private final Map<String, Map<YearMonth, Long>> marks = new HashMap<>();
    private long counter;

    @Override
    public synchronized void mark(String city, Collection<YearMonth> months) {
        counter++;
        Map<YearMonth, Long> ofCity = marks.computeIfAbsent(city, slug -> new TreeMap<>());
        months.forEach(month -> ofCity.put(month, counter));
    }

    @Override
    public synchronized List<Mark> list(String city) {
        return marks.getOrDefault(city, Map.of()).entrySet().stream()
                .map(entry -> new Mark(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public synchronized List<String> cities() {
        return marks.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public synchronized void clear(String city, Mark mark) {
        marks.getOrDefault(city, new TreeMap<>()).remove(mark.month(), mark.counter());
    }
}
