package city.kaen.ledger.memory;

import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.Uploads;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryUploads implements Uploads {
    private record Name(String city, String key, String versionId) {
        static Name of(ObjectVersion version) {
            return new Name(version.city(), version.key(), version.versionId());
        }
    }

    private final Map<Name, Upload> outcomes = new HashMap<>();

    @Override
    public synchronized boolean record(Upload upload) {
        return outcomes.putIfAbsent(Name.of(upload.version()), upload) == null;
    }

    @Override
    public synchronized Optional<Upload> find(ObjectVersion version) {
        return Optional.ofNullable(outcomes.get(Name.of(version)));
    }

    @Override
    public List<Upload> history(String city, String key) {
        return all(city).stream()
                .filter(upload -> upload.version().key().equals(key))
                .toList();
    }

    @Override
    public synchronized List<Upload> all(String city) {
        return outcomes.values().stream()
                .filter(upload -> upload.version().city().equals(city))
                .sorted(Comparator.comparing(Upload::version))
                .toList();
    }
}
