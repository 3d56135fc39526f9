package city.kaen.contract;

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
import java.util.TreeMap;

/// Checks every JSON file that names a schema of the publication against that schema.
public final class PublishedContract {
    private static final String BASE = "https://publication.invalid/";
    private static final String SCHEMA = "schema/";

    private PublishedContract() {}

    /// What is wrong, by file; empty where every file is as its schema says.
    ///
    /// @param files the files of a publication by their paths in it, with its schemas as `schema/year.json`
    /// @throws IllegalArgumentException if no file names a schema: then nothing was checked
    public static List<String> faults(Map<String, byte[]> files) {
        Map<String, String> schemas = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(SCHEMA)) {
                schemas.put(BASE + path, text(bytes));
            }
        });
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            if (!file.getKey().endsWith(".json") || file.getKey().startsWith(SCHEMA)) {
                continue;
            }
            String named = parsed(file.getValue()).path("$schema").asText();
            int at = named.lastIndexOf(SCHEMA);
            // Files of other standards name theirs, or none.
            if (at < 0 || named.startsWith("https://")) {
                continue;
            }
            checked++;
            registry.getSchema(SchemaLocation.of(BASE + named.substring(at)))
                    .validate(text(file.getValue()), InputFormat.JSON)
                    .forEach(error -> faults.add(file.getKey() + ": " + error));
        }
        if (checked == 0) {
            throw new IllegalArgumentException("no file of " + files.keySet() + " names a schema");
        }
        return faults;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
