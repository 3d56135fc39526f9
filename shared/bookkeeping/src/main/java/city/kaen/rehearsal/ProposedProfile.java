package city.kaen.rehearsal;

import city.kaen.city.CityProfile;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.ProfileJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A city's profile with a proposal put into it; all else stays as it stands in the file.
///
/// @param json the file as it would be uploaded
record ProposedProfile(CityProfile profile, String json) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// @throws IllegalArgumentException if what comes of it is no sound profile
    static ProposedProfile of(byte[] standing, Proposal proposal) {
        try {
            if (!(JSON.readTree(standing) instanceof ObjectNode root)) {
                throw new IllegalArgumentException("the profile is no JSON object");
            }
            proposal.gwp().ifPresent(set -> root.put("gwpSet", set));
            proposal.factors().ifPresent(set -> first(root, set));
            proposal.file().ifPresent(file -> {
                if (!has(root, file.id())) {
                    first(root, file.id());
                }
            });
            proposal.methods()
                    .forEach((name, value) -> root.withObjectProperty("methods").set(name, value(value)));
            String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            return new ProposedProfile(ProfileJson.parse(json), json);
        } catch (InvalidReferenceException e) {
            throw new IllegalArgumentException("the profile would be refused: " + String.join("; ", e.problems()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(ObjectNode root, String set) {
        for (JsonNode each : root.path("factorSets")) {
            if (each.asText().equals(set)) {
                return true;
            }
        }
        return false;
    }

    private static void first(ObjectNode root, String set) {
        ArrayNode sets = JSON.createArrayNode().add(set);
        for (JsonNode each : root.path("factorSets")) {
            if (!each.asText().equals(set)) {
                sets.add(each);
            }
        }
        root.set("factorSets", sets);
    }

    private static JsonNode value(String text) {
        // Numbers stand as texts in a profile, so that none is ever read as a double.
        if (!List.of("{", "[", "\"")
                .contains(text.strip().substring(0, Math.min(1, text.strip().length())))) {
            return TextNode.valueOf(text);
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + text + "' is no JSON", e);
        }
    }
}
