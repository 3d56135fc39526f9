package city.kaen.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads a publication back as its readers do, and checks files against the schemas it carries.
final class PublishedFiles {
    private static final String BASE = "https://publication.invalid/";

    private final Publication publication;
    private final SchemaRegistry registry;

    PublishedFiles(Publication publication) {
        this.publication = publication;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(publication.files().stream()
                        .filter(file -> file.path().startsWith("schema/"))
                        .collect(Collectors.toMap(file -> BASE + file.path(), PublishedFiles::text))));
    }

    JsonNode json(String path) {
        return parse(text(publication.find(path).orElseThrow()));
    }

    /// What a schema of the publication finds wrong with a text.
    List<String> faults(String schema, String text) {
        return registry
                .getSchema(SchemaLocation.of(BASE + "schema/" + schema + ".json"))
                .validate(text, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /// Every file by its path.
    static Map<String, byte[]> bytes(Publication publication) {
        return publication.files().stream().collect(Collectors.toMap(PublicFile::path, PublicFile::content));
    }

    static String text(PublicFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    /// The cells of a table, row by row.
    static List<List<String>> rows(String text, char delimiter, char quote) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    static JsonNode parse(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
