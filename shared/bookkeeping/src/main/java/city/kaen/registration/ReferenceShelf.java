package city.kaen.registration;

import city.kaen.activity.Activities;
import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectStore;
import city.kaen.layout.LayoutProfile;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.LayoutJson;
import city.kaen.reference.ProfileJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the reference bucket says of a city at any moment: a function of the bucket's versions alone.
///
/// A file is read by what stood before it came, whenever it is read: late, again, or in a rebuild. Versions that were
/// refused change nothing. The store tells time to the second; what came within the second of the file did not stand
/// before it.
public final class ReferenceShelf {
    static final Pattern LAYOUT = Pattern.compile("reference/([^/]+)/layouts/([^/]+)\\.json");
    private static final int REMEMBERED = 500;

    private final ObjectStore store;
    private final String bucket;
    // What a version says never changes.
    private final Map<Read, Optional<CityProfile>> profiles = new ConcurrentHashMap<>();
    private final Map<Read, Optional<LayoutProfile>> layouts = new ConcurrentHashMap<>();

    /// A document as it is read where these activities are known.
    private record Read(String version, Activities activities) {}

    public ReferenceShelf(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /// What is known of a city when a file comes.
    ///
    /// @param layouts in the order of their names
    public record Known(CityProfile city, List<LayoutProfile> layouts) {
        public Known {
            layouts = List.copyOf(layouts);
        }
    }

    /// What stood before a moment; of the profile the first one, where none stood yet. Empty if there is no profile.
    public Optional<Known> before(String city, Instant moment) {
        List<ObjectStore.Version> versions = store.versions(bucket, "reference/" + city + "/");
        String key = profileKey(city);
        Predicate<ObjectStore.Version> stood = version -> version.lastModified().isBefore(moment);
        List<ObjectStore.Version> ofProfile = versions.stream()
                .filter(version -> version.key().equals(key) && !version.removed())
                .toList();
        Optional<CityProfile> profile = newest(ofProfile.stream().filter(stood).toList(), city)
                .or(() -> ofProfile.stream()
                        .map(version -> profile(city, version))
                        .flatMap(Optional::stream)
                        .findFirst());
        return profile.map(found ->
                new Known(found, layouts(versions.stream().filter(stood).toList(), found.activities())));
    }

    /// The newest profile up to a moment; refused versions change nothing.
    public Optional<CityProfile> profile(String city, Instant at) {
        String key = profileKey(city);
        return newest(
                store.versions(bucket, key).stream()
                        .filter(version -> version.key().equals(key) && !version.removed())
                        .filter(version -> !version.lastModified().isAfter(at))
                        .toList(),
                city);
    }

    private Optional<CityProfile> newest(List<ObjectStore.Version> versions, String city) {
        return versions.reversed().stream()
                .map(version -> profile(city, version))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<LayoutProfile> layouts(List<ObjectStore.Version> versions, Activities activities) {
        Map<String, LayoutProfile> standing = new TreeMap<>();
        for (ObjectStore.Version version : versions) {
            if (LAYOUT.matcher(version.key()).matches()) {
                if (version.removed()) {
                    standing.remove(version.key());
                } else {
                    layout(version, activities).ifPresent(layout -> standing.put(version.key(), layout));
                }
            }
        }
        return List.copyOf(standing.values());
    }

    private Optional<CityProfile> profile(String city, ObjectStore.Version version) {
        return remembered(profiles, version, Activities.shipped(), json -> parsedProfile(city, json));
    }

    private Optional<LayoutProfile> layout(ObjectStore.Version version, Activities activities) {
        return remembered(layouts, version, activities, json -> parsedLayout(version.key(), json, activities));
    }

    private <T> Optional<T> remembered(
            Map<Read, Optional<T>> known,
            ObjectStore.Version version,
            Activities activities,
            Function<String, T> parse) {
        Read name = new Read(version.key() + "?" + version.versionId(), activities);
        Optional<T> read = known.get(name);
        if (read == null) {
            read = store.get(bucket, version.key(), version.versionId())
                    .flatMap(object -> sound(object.content(), parse));
            if (known.size() < REMEMBERED) {
                known.put(name, read);
            }
        }
        return read;
    }

    /// What was refused when it came is refused now.
    private static <T> Optional<T> sound(byte[] content, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text(content)));
        } catch (InvalidReferenceException refused) {
            return Optional.empty();
        }
    }

    /// The text of a document.
    ///
    /// @throws InvalidReferenceException if it is not UTF-8
    static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidReferenceException(List.of("the document is not UTF-8 text"));
        }
    }

    /// The profile of a document that lies in a city's folder.
    ///
    /// @throws InvalidReferenceException if it is none, or another city's
    static CityProfile parsedProfile(String city, String json) {
        CityProfile profile = ProfileJson.parse(json);
        if (!profile.slug().equals(city)) {
            throw new InvalidReferenceException(
                    List.of("the profile says slug '" + profile.slug() + "' but lies in the folder of '" + city + "'"));
        }
        return profile;
    }

    /// The layout of a document under its key.
    ///
    /// @throws InvalidReferenceException if it is none, or of another name
    static LayoutProfile parsedLayout(String key, String json, Activities activities) {
        LayoutProfile layout = LayoutJson.parse(json, activities);
        Matcher name = LAYOUT.matcher(key);
        if (!name.matches() || !name.group(2).equals(layout.id())) {
            throw new InvalidReferenceException(
                    List.of("the layout says id '" + layout.id() + "' but lies at '" + key + "'"));
        }
        return layout;
    }

    private static String profileKey(String city) {
        return "reference/" + city + "/profile.json";
    }
}
