package city.kaen.publication.check;

import java.util.Optional;

/// The public folder of a city, the one its pointer lies in, wherever it is served.
@FunctionalInterface
public interface PublishedFolder {
    /// The bytes of a file by its path from the folder, such as `latest.json`; empty where there is none.
    Optional<byte[]> find(String path);
}
