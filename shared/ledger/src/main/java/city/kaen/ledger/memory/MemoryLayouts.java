package city.kaen.ledger.memory;

import city.kaen.layout.LayoutProfile;
import city.kaen.ledger.Layouts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

final class MemoryLayouts implements Layouts {
    private final Map<String, SortedMap<String, String>> kept = new TreeMap<>();

    @Override
    public synchronized List<String> all(String city) {
        return List.copyOf(of(city).keySet());
    }

    @Override
    public synchronized Optional<String> find(String city, String name) {
        return Optional.ofNullable(of(city).get(name));
    }

    @Override
    public synchronized void keep(String city, LayoutProfile layout, String json) {
        of(city).putIfAbsent(layout.name(), json);
    }

    private SortedMap<String, String> of(String city) {
        return kept.computeIfAbsent(city, any -> new TreeMap<>());
    }
}
