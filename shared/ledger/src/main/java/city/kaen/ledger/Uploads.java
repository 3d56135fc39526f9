package city.kaen.ledger;

import java.util.List;
import java.util.Optional;

/// The outcome of every object version, kept for good.
public interface Uploads {
    /// Records an outcome once.
    ///
    /// @return false if this version already has an outcome, which then stands
    boolean record(Upload upload);

    Optional<Upload> find(ObjectVersion version);

    /// Every outcome of one key, oldest first.
    List<Upload> history(String city, String key);

    /// Every outcome of a city, oldest first.
    List<Upload> all(String city);
}
