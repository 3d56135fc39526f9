package city.kaen.reference;

import city.kaen.activity.Activities;
import city.kaen.layout.DateForm;
import city.kaen.layout.LayoutProfile;
import city.kaen.layout.LayoutProfile.AcrossOrDown;
import city.kaen.text.DayOrder;
import city.kaen.text.DecimalMark;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A layout profile as JSON: `reference/{city}/layouts/{id}.json`, after `layout.schema.json`. Read strictly, all
/// problems at once.
public final class LayoutJson {
    private static final int DIGITS = 12;
    /// No document about one table is longer.
    private static final int LONGEST = 100_000;

    private static final Map<String, DateForm.Era> ERAS =
            Map.of("buddhist", DateForm.Era.BUDDHIST, "common", DateForm.Era.COMMON);
    private static final Map<String, DecimalMark> MARKS =
            Map.of("point", DecimalMark.POINT, "comma", DecimalMark.COMMA);
    private static final Map<String, AcrossOrDown> SHAPES =
            Map.of("across", AcrossOrDown.ACROSS, "down", AcrossOrDown.DOWN);
    private static final Map<String, Boolean> WORDS = Map.of("nothing", false, "as-above", true);
    private static final Map<String, Boolean> FIGURES = Map.of("nothing", false, "zero", true);
    private static final Map<String, Boolean> OTHERS = Map.of("read", false, "ignore", true);

    private LayoutJson() {}

    /// Reads a layout profile that names shipped activities alone.
    ///
    /// @throws InvalidReferenceException if it is no JSON, or anything in it is missing, unknown or of no known
    /// activity, unit or role
    public static LayoutProfile parse(String json) {
        return parse(json, Activities.shipped());
    }

    /// Reads a layout profile.
    ///
    /// @param activities those that its city knows
    /// @throws InvalidReferenceException if it is no JSON, or anything in it is missing, unknown or of no known
    /// activity, unit or role
    public static LayoutProfile parse(String json, Activities activities) {
        if (json.length() > LONGEST) {
            throw new InvalidReferenceException(List.of("the layout is longer than " + LONGEST + " characters"));
        }
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
        fields.optionalText("$schema");
        fields.optionalText("note");
        LayoutProfile profile = new LayoutProfile(
                id(fields),
                edition(json),
                match(fields),
                constants(fields, activities),
                reading(fields),
                fields.optionalObjects("columns", column -> column(column, activities)));
        fields.refuseOthers();
        if (!problems.isEmpty()) {
            throw new InvalidReferenceException(problems);
        }
        return profile;
    }

    private static String id(JsonFields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            fields.problem("id", "must be lower-case letters, digits and hyphens");
        }
        return id;
    }

    private static LayoutProfile.Match match(JsonFields fields) {
        List<String> headers = fields.texts("headers");
        if (headers.size() < 2) {
            fields.problem("headers", "must name at least two headers, so that no other table is taken for it");
        }
        return new LayoutProfile.Match(
                headers,
                fields.has("headerRows") ? (int) fields.whole("headerRows", 1, 10) : 1,
                fields.has("skipRows") ? (int) fields.whole("skipRows", 0, 50) : 0,
                fields.optionalTexts("skipRowsThatBegin"),
                fields.optionalTexts("sheets"),
                fields.optionalTexts("departments"));
    }

    private static LayoutProfile.Constants constants(JsonFields fields, Activities activities) {
        boolean fiscal = fields.has("fiscal") && fields.truth("fiscal");
        int year = fields.has("year") ? (int) fields.whole("year", 1990, 2200) : 0;
        return new LayoutProfile.Constants(
                activity(fields, activities),
                unit(fields),
                fields.optionalText("facility"),
                fields.optionalText("district"),
                year,
                fiscal);
    }

    private static LayoutProfile.Reading reading(JsonFields fields) {
        return new LayoutProfile.Reading(
                optionalChoice(fields, "months", SHAPES),
                fields.optionalObject("dates", LayoutJson::dates).flatMap(form -> form),
                optionalChoice(fields, "decimal", MARKS),
                fields.has("prefilled") ? Optional.of(fields.truth("prefilled")) : Optional.empty(),
                optionalChoice(fields, "blankWords", WORDS).orElse(false),
                optionalChoice(fields, "blankFigures", FIGURES).orElse(false),
                optionalChoice(fields, "otherColumns", OTHERS).orElse(false));
    }

    private static <E> Optional<E> optionalChoice(JsonFields fields, String name, Map<String, E> values) {
        return fields.has(name) ? fields.choice(name, values) : Optional.empty();
    }

    private static Optional<DateForm> dates(JsonFields fields) {
        String text = fields.text("form");
        Optional<DateForm> form = DateForm.of(text, optionalChoice(fields, "era", ERAS));
        if (form.isEmpty() && !text.isEmpty()) {
            fields.problem("form", "must spell a date by yyyy or yy, MM or M, dd or d, such as dd/MM/yyyy");
        }
        return form;
    }

    private static LayoutProfile.ColumnRole column(JsonFields fields, Activities activities) {
        String role = fields.text("role");
        if (!role.isEmpty() && !LayoutProfile.roles().contains(role)) {
            fields.problem("role", "must be one of " + String.join(", ", LayoutProfile.roles()));
        }
        String header = fields.optionalText("header");
        String letter = fields.optionalText("column");
        if (header.isEmpty() == letter.isEmpty()) {
            fields.problem("header", "or column must name the column, one of them");
        }
        if (!letter.isEmpty() && !letter.matches("[A-Z]{1,3}")) {
            fields.problem("column", "must be the letters of a column, such as C");
        }
        LayoutProfile.ColumnRole column = new LayoutProfile.ColumnRole(
                header,
                letter,
                role,
                activity(fields, activities),
                unit(fields),
                month(fields),
                fields.optionalText("facility"));
        boolean ofFigures = !column.activity().isEmpty()
                || column.month().isPresent()
                || !column.place().isEmpty()
                || column.unit().isPresent();
        if (ofFigures && !role.equals("quantity")) {
            fields.problem("role", "must be quantity where activity, unit, month or facility stand beside it");
        }
        return column;
    }

    private static Optional<When> month(JsonFields fields) {
        String text = fields.optionalText("month");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<When> month = Times.read(text, DayOrder.DAY_FIRST, 2200)
                .filter(when -> when instanceof When.InMonth || when instanceof When.NamedMonth);
        if (month.isEmpty()) {
            fields.problem("month", "must be a month such as 2025-01 or January");
        }
        return month;
    }

    private static String activity(JsonFields fields, Activities activities) {
        String activity = fields.optionalText("activity");
        if (!activity.isEmpty() && activities.find(activity).isEmpty()) {
            fields.problem("activity", "is no known activity");
        }
        return activity;
    }

    /// A unit by its id or by any name that files use, such as `ตัน/วัน`; a name that leaves open which unit is meant
    /// is none.
    private static Optional<StatedUnit> unit(JsonFields fields) {
        String text = fields.optionalText("unit");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<StatedUnit> unit = Units.shipped().has(text)
                ? Optional.of(new StatedUnit(Units.shipped().get(text), StatedUnit.Per.PERIOD, false))
                : Units.shipped().find(text).filter(stated -> !stated.assumed());
        if (unit.isEmpty()) {
            fields.problem("unit", "is no known unit");
        }
        return unit;
    }

    private static String edition(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
