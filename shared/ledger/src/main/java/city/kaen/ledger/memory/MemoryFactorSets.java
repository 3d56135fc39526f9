package city.kaen.ledger.memory;

import city.kaen.factor.EmissionFactor;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.encoding.FactorBytes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryFactorSets implements FactorSets {
    private record Name(String set, String edition) {}

    private final TreeMap<String, String> current = new TreeMap<>();
    private final Map<String, Instant> uploads = new HashMap<>();
    private final Map<Name, List<EmissionFactor>> kept = new HashMap<>();

    @Override
    public synchronized List<String> all() {
        return List.copyOf(current.keySet());
    }

    @Override
    public synchronized Optional<String> current(String set) {
        return Optional.ofNullable(current.get(set));
    }

    @Override
    public synchronized List<EmissionFactor> get(String set, String edition) {
        List<EmissionFactor> factors = kept.get(new Name(set, edition));
        if (factors == null) {
            throw new IllegalStateException("no edition " + edition + " of the factor set " + set + " is kept");
        }
        return factors;
    }

    @Override
    public synchronized Registered register(String set, List<EmissionFactor> factors, Instant uploadedAt) {
        byte[] bytes = FactorBytes.of(factors);
        String edition = FactorBytes.edition(bytes);
        kept.putIfAbsent(new Name(set, edition), FactorBytes.parse(bytes, edition));
        Optional<String> replaced = current(set);
        if (uploads.getOrDefault(set, Instant.MIN).isAfter(uploadedAt)) {
            return new Registered(edition, false, replaced);
        }
        current.put(set, edition);
        uploads.put(set, uploadedAt);
        return new Registered(edition, true, replaced);
    }
}
