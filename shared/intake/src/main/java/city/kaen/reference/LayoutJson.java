package city.kaen.reference;

import city.kaen.activity.Activities;
import city.kaen.layout.LayoutProfile;
import city.kaen.unit.Units;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A layout profile as JSON: `reference/{city}/layouts/{id}.json`, after `layout.schema.json`. Read strictly, all
/// problems at once.
public final class LayoutJson {
    private LayoutJson() {}

    /// Reads a layout profile.
    ///
    /// @throws InvalidReferenceException if it is no JSON, or anything in it is missing, unknown or of no known
    /// activity, unit or role
    public static LayoutProfile parse(String json) {
        JsonNode node;
        try {
            node = ProfileJson.strict().readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidReferenceException(List.of("the layout is not JSON: " + e.getOriginalMessage()));
        }
        if (!node.isObject()) {
            throw new InvalidReferenceException(List.of("the layout must be one JSON object"));
        }
        List<String> problems = new ArrayList<>();
        JsonFields fields = new JsonFields(node, "", problems);
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            fields.problem("id", "must be lower-case letters, digits and hyphens");
        }
        List<String> headers = fields.texts("headers");
        if (headers.size() < 2) {
            fields.problem("headers", "must name at least two headers, so that no other table is taken for it");
        }
        LayoutProfile profile = new LayoutProfile(
                id,
                headers,
                activity(fields),
                unit(fields),
                fields.has("year") ? (int) fields.whole("year", 1990, 2200) : 0,
                fields.has("columns") ? fields.objects("columns", LayoutJson::column) : List.of());
        fields.refuseOthers();
        if (!problems.isEmpty()) {
            throw new InvalidReferenceException(problems);
        }
        return profile;
    }

    private static LayoutProfile.ColumnRole column(JsonFields fields) {
        String role = fields.text("role");
        if (!role.isEmpty() && !LayoutProfile.roles().contains(role)) {
            fields.problem("role", "must be one of " + String.join(", ", LayoutProfile.roles()));
        }
        return new LayoutProfile.ColumnRole(fields.text("header"), role, activity(fields), unit(fields));
    }

    private static String activity(JsonFields fields) {
        String activity = fields.optionalText("activity");
        if (!activity.isEmpty() && Activities.shipped().find(activity).isEmpty()) {
            fields.problem("activity", "is no known activity");
        }
        return activity;
    }

    private static String unit(JsonFields fields) {
        String unit = fields.optionalText("unit");
        if (!unit.isEmpty() && !Units.shipped().has(unit)) {
            fields.problem("unit", "is no known unit");
        }
        return unit;
    }
}
