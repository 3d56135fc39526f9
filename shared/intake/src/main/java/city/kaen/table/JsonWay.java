package city.kaen.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The way to the rows of a JSON document.
///
/// @param array which array of the document holds them, counted from 0 in the order arrays begin; -1 where each row is
/// a document of its own
record JsonWay(int array) {
    /// What portals call the rows where an answer holds other lists too, such as that of its fields.
    private static final Set<String> ROWS =
            Set.of("records", "rows", "data", "items", "results", "values", "readings", "entries");

    private static final int LINES = -1;

    private record Candidate(int array, String name) {}

    /// Finds the rows.
    ///
    /// @throws UnreadableTableException if there are none, or more than one list could be them
    static JsonWay of(PlainText text) {
        try (JsonParser json = JsonTables.parser(text)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return new JsonWay(0);
            }
            if (first != JsonToken.START_OBJECT) {
                throw Refused.notRows("not an array");
            }
            List<Candidate> candidates = candidates(json);
            if (candidates.isEmpty()) {
                if (json.nextToken() == JsonToken.START_OBJECT) {
                    return new JsonWay(LINES);
                }
                throw Refused.notRows("not an array");
            }
            List<Candidate> named = candidates.stream()
                    .filter(candidate -> ROWS.contains(candidate.name()))
                    .toList();
            List<Candidate> fitting = named.isEmpty() ? candidates : named;
            if (fitting.size() != 1 || json.nextToken() != null) {
                throw Refused.notRows("more than one list");
            }
            return new JsonWay(fitting.getFirst().array());
        } catch (IOException e) {
            throw JsonTables.refusal(e);
        }
    }

    /// The arrays of an object, at any depth, whose first value is an object or an array.
    private static List<Candidate> candidates(JsonParser json) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        int arrays = 0;
        int depth = 1;
        String name = "";
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw Refused.broken("JSON is cut short");
            }
            switch (token) {
                case FIELD_NAME -> name = json.currentName();
                case START_OBJECT -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case START_ARRAY -> {
                    int number = arrays++;
                    JsonToken value = json.nextToken();
                    if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                        candidates.add(new Candidate(number, name));
                        arrays += skip(json);
                        depth++;
                    } else {
                        depth += value == JsonToken.END_ARRAY ? 0 : 1;
                    }
                }
                default -> {}
            }
        }
        return candidates;
    }

    /// Goes to the end of the value that has begun; how many arrays it holds, itself one of them where it is one.
    private static int skip(JsonParser json) throws IOException {
        int arrays = json.currentToken() == JsonToken.START_ARRAY ? 1 : 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw Refused.broken("JSON is cut short");
            }
            if (token.isStructStart()) {
                depth++;
                arrays += token == JsonToken.START_ARRAY ? 1 : 0;
            } else if (token.isStructEnd()) {
                depth--;
            }
        }
        return arrays;
    }

    /// Goes to the array of rows.
    void enter(JsonParser json) throws IOException {
        for (int begun = -1; array != LINES && begun < array; ) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw Refused.broken("JSON is cut short");
            }
            begun += token == JsonToken.START_ARRAY ? 1 : 0;
        }
    }

    /// The first token behind the way in.
    JsonToken first(JsonParser json) throws IOException {
        return json.nextToken();
    }

    /// Whether a token that could begin a row ends the rows.
    boolean ends(JsonToken token) {
        return array == LINES ? token == null : token == JsonToken.END_ARRAY;
    }

    /// Checks that nothing follows rows that stand alone.
    void leave(JsonParser json) throws IOException {
        if (array == 0 && json.getParsingContext().inRoot() && json.nextToken() != null) {
            throw Refused.notRows("more than one document");
        }
    }
}
