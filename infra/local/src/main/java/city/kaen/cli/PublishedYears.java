package city.kaen.cli;

import city.kaen.cloud.ObjectStore;
import city.kaen.publication.Pointer;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The published years of a city, as everyone reads them.
final class PublishedYears {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Stack stack;
    private final String city;

    PublishedYears(Stack stack, String city) {
        this.stack = stack;
        this.city = city;
    }

    /// The bytes of a published year.
    byte[] bytes(int year) {
        return find("years/" + year + ".json")
                .orElseThrow(() -> new Problem("nothing of " + city + " is published for " + year));
    }

    YearText text(int year) {
        return text(bytes(year));
    }

    /// The text of a year's file.
    static YearText text(byte[] json) {
        return new YearText(parsed(json));
    }

    /// How sure a year is; a publication of earlier software does not say.
    Optional<QualityText> quality(int year) {
        return find("quality/" + year + ".json").map(json -> new QualityText(parsed(json)));
    }

    /// The latest year that has all twelve months, or else the latest year.
    Optional<Integer> headline() {
        return find("summary.json")
                .map(PublishedYears::parsed)
                .flatMap(summary -> Optional.of(summary.path("headlineYear"))
                        .filter(JsonNode::isInt)
                        .map(JsonNode::asInt));
    }

    private Optional<byte[]> find(String path) {
        String bucket = stack.names().published();
        Pointer pointer = stack.store()
                .get(bucket, Pointer.key(city), "")
                .map(object -> Pointer.parse(object.content()))
                .orElseThrow(() -> new Problem("nothing of '" + city + "' is published"));
        return stack.store()
                .get(bucket, "publications/" + city + "/r/" + pointer.digest() + "/" + path, "")
                .map(ObjectStore.StoredObject::content);
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
