package city.kaen.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A JSON document of rows: flat objects, whose keys become the header row, or flat arrays; in an array of its own, in
/// the one array of an answer as data portals give it, or one a line.
final class JsonTables {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Grid.CELL_BYTES)
                    .maxNameLength(4_096)
                    .maxNumberLength(1_000)
                    .maxNestingDepth(16)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonTables() {}

    /// Whether the text begins as no table of text does: an array of rows or of texts, or an object.
    static boolean isJson(PlainText text) {
        byte[] bytes = text.bytes();
        int first = behindSpace(bytes, text.from());
        if (first >= bytes.length || (bytes[first] != '[' && bytes[first] != '{')) {
            return false;
        }
        int second = behindSpace(bytes, first + 1);
        if (second >= bytes.length) {
            return false;
        }
        return bytes[first] == '{'
                ? bytes[second] == '"' || bytes[second] == '}'
                : bytes[second] == '{' || bytes[second] == '[' || bytes[second] == ']' || bytes[second] == '"';
    }

    static TableFile read(PlainText text) {
        JsonWay way = JsonWay.of(text);
        Map<String, Integer> columns = columns(text, way);
        Sheet sheet = new JsonSheet(text, columns, way);
        try (Stream<Row> rows = sheet.rows()) {
            if (rows.findFirst().isEmpty()) {
                throw Refused.empty();
            }
        }
        return new TableFile("JSON", List.of(sheet), text.notes());
    }

    static JsonParser parser(PlainText text) throws IOException {
        byte[] bytes = text.bytes();
        int length = bytes.length - text.from();
        return text.charset().equals(StandardCharsets.UTF_8)
                ? JSON.createParser(bytes, text.from(), length)
                : JSON.createParser(
                        new InputStreamReader(new ByteArrayInputStream(bytes, text.from(), length), text.charset()));
    }

    static UnreadableTableException refusal(IOException e) {
        return e instanceof StreamConstraintsException
                ? Refused.cellTooLong("JSON")
                : Refused.broken("JSON: " + e.getClass().getSimpleName());
    }

    /// The keys of all objects in the order they first come; none where the rows are arrays.
    private static Map<String, Integer> columns(PlainText text, JsonWay way) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (JsonParser json = parser(text)) {
            way.enter(json);
            for (JsonToken token = way.first(json); !way.ends(token); token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY && columns.isEmpty()) {
                    return columns;
                }
                if (token != JsonToken.START_OBJECT) {
                    throw Refused.notRows("line " + json.currentLocation().getLineNr() + " is no row");
                }
                for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                    columns.putIfAbsent(key, columns.size());
                    if (columns.size() > Grid.COLUMNS) {
                        throw Refused.beyondTheGrid("more than " + Grid.COLUMNS + " keys");
                    }
                    if (json.nextToken().isStructStart()) {
                        throw Refused.notRows(
                                "line " + json.currentLocation().getLineNr() + ": " + key + " is no value");
                    }
                }
            }
            way.leave(json);
        } catch (IOException e) {
            throw refusal(e);
        }
        return columns;
    }

    private static int behindSpace(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }

    /// The rows of the array, read anew each time they are asked for.
    private record JsonSheet(PlainText text, Map<String, Integer> columns, JsonWay way) implements Sheet {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public List<Merge> merges() {
            return List.of();
        }

        @Override
        public Stream<Row> rows() {
            JsonRows rows = new JsonRows(text, columns, way);
            return StreamSupport.stream(rows, false).onClose(rows::close);
        }
    }
}
