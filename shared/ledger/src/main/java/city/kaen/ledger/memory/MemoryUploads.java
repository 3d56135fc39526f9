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
    private record Name(String city, String key) {
        static Name of(ObjectVersion version) {
            return new Name(version.city(), version.key());
        }
    }

    /// By object, then by version.
    private final Map<Name, Map<String, Upload>> outcomes = new HashMap<>();

    @Override
    public synchronized boolean record(Upload upload) {
        return outcomes.computeIfAbsent(Name.of(upload.version()), name -> new HashMap<>())
                        .putIfAbsent(upload.version().versionId(), upload)
                == null;
    }

    @Override
    public synchronized Optional<Upload> find(ObjectVersion version) {
        return Optional.ofNullable(
                outcomes.getOrDefault(Name.of(version), Map.of()).get(version.versionId()));
    }

    @Override
    public synchronized List<Upload> history(String city, String key) {
        return outcomes.getOrDefault(new Name(city, key), Map.of()).values().stream()
                .sorted(Comparator.comparing(Upload::version))
                .toList();
    }

    @Override
    public synchronized List<Upload> all(String city) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().city.equals(city))
                .flatMap(entry -> entry.getValue().values().stream())
                .sorted(Comparator.comparing(Upload::version))
                .toList();
    }
}
