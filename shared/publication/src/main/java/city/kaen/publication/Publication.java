package city.kaen.publication;

import java.util.List;
import java.util.Optional;

/// One inventory as public files. Equal inventories give equal publications, byte for byte.
///
/// @param city the city's slug
/// @param digest the SHA-256 of `manifest.json`, which names the SHA-256 of every other file
/// @param files in the order of their paths, but the manifest last
public record Publication(String city, String digest, List<PublicFile> files) {
    public Publication {
        files = List.copyOf(files);
    }

    /// Where the files lie in the public bucket: `publications/kkc/r/{digest}/`.
    public String prefix() {
        return "publications/" + city + "/r/" + digest + "/";
    }

    public Optional<PublicFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
