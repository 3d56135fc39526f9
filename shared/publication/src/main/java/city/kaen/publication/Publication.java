package city.kaen.publication;

import city.kaen.publication.document.Name;
import city.kaen.publication.form.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /// The key of a file in the public bucket: its own, or the one that publications share.
    public String key(PublicFile file) {
        return key(city, digest, file);
    }

    /// The key of a file in the publication of a digest.
    public static String key(String city, String digest, PublicFile file) {
        return "publications/" + city + "/" + (file.isShared() ? Form.FOLDER : "r/" + digest + "/") + file.path();
    }

    /// What the city is called; empty where the publication has no page.
    Optional<Name> cityName() {
        return find("th/index.html").flatMap(page -> find("summary.json")).map(file -> {
            JsonNode name = parsed(file.content()).at("/city/name");
            return new Name(name.path("th").asText(), name.path("en").asText());
        });
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<PublicFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
