package city.kaen.reference;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.city.Meter;
import city.kaen.city.MethodSettings;
import city.kaen.city.PublicationSettings;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.Book;
import city.kaen.inventory.GpcCells;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A city profile as JSON: `reference/{city}/profile.json`.
///
/// Read strictly. Every field of [CityProfile] but `methods`, `activities`, `words` and `publication` must be there
/// under its own name, no other field may be,
/// and
/// all problems are told at once.
public final class ProfileJson {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(40)
                            .maxStringLength(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProfileJson() {}

    /// Reads JSON strictly: no name twice, nothing behind, nothing without bounds.
    static ObjectMapper strict() {
        return JSON;
    }

    /// Reads a profile.
    ///
    /// @throws InvalidReferenceException if it is no JSON or anything in it is missing, unknown or out of range
    public static CityProfile parse(String json) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidReferenceException(List.of("the profile is not JSON: " + e.getOriginalMessage()));
        }
        if (!node.isObject()) {
            throw new InvalidReferenceException(List.of("the profile must be one JSON object"));
        }
        List<String> problems = new ArrayList<>();
        CityProfile profile = profile(new JsonFields(node, "", problems), problems);
        if (!problems.isEmpty()) {
            throw new InvalidReferenceException(problems);
        }
        return profile;
    }

    private static CityProfile profile(JsonFields fields, List<String> problems) {
        String slug = fields.text("slug");
        if (!slug.isEmpty() && !slug.matches("[a-z][a-z0-9-]{1,30}")) {
            fields.problem("slug", "must be lower-case letters, digits and hyphens");
        }
        List<String> standIns = fields.texts("standIns");
        List<String> factorSets = fields.texts("factorSets");
        CityProfile profile = new CityProfile(
                slug,
                fields.text("nameTh"),
                fields.text("nameEn"),
                fields.whole("population", 1, 100_000_000),
                fields.decimal("areaSquareKilometres"),
                (int) fields.whole("baseYear", 1990, 2100),
                fields.text("gwpSet"),
                factorSets,
                fields.text("region"),
                Set.copyOf(new HashSet<>(standIns)),
                fields.truth("landfillInside"),
                fields.objects("departments", ProfileJson::department),
                fields.objects("facilities", ProfileJson::facility),
                fields.optionalObject("methods", MethodsJson::read).orElse(MethodSettings.NONE),
                ActivitiesJson.read(fields, factorSets),
                fields.optionalObject("publication", PublicationSettingsJson::read)
                        .orElse(PublicationSettings.USUAL));
        fields.refuseOthers();
        List<String> potentials = GwpSet.all().stream().map(GwpSet::id).toList();
        if (!profile.gwpSet().isEmpty() && !potentials.contains(profile.gwpSet())) {
            fields.problem("gwpSet", "must be one of " + String.join(", ", potentials));
        }
        for (String cell : standIns) {
            if (GpcCells.shipped().find(cell).isEmpty()) {
                fields.problem("standIns", "names " + cell + ", which is no cell of the GPC");
            }
        }
        if (profile.factorSets().isEmpty()) {
            fields.problem("factorSets", "must name at least one set");
        }
        refuseTwins(profile.departments().stream().map(Department::id).toList(), "departments", problems);
        refuseTwins(profile.facilities().stream().map(Facility::id).toList(), "facilities", problems);
        refuseTwinMeters(profile.facilities(), problems);
        return profile;
    }

    private static Department department(JsonFields fields) {
        String id = fields.text("id");
        refuseBadId(fields, id);
        return new Department(
                id,
                fields.text("nameTh"),
                fields.text("nameEn"),
                book(fields),
                subSector(fields),
                fields.texts("datasets"),
                (int) fields.whole("dueDay", 1, 28));
    }

    private static Facility facility(JsonFields fields) {
        String id = fields.text("id");
        refuseBadId(fields, id);
        return new Facility(
                id,
                fields.text("nameTh"),
                fields.text("nameEn"),
                fields.texts("names"),
                fields.text("kind"),
                book(fields),
                subSector(fields),
                fields.optionalText("district"),
                fields.optionalDecimal("floorSquareMetres"),
                fields.optionalObjects("meters", ProfileJson::meter));
    }

    private static Meter meter(JsonFields fields) {
        Meter meter = new Meter(fields.text("number"), month(fields, "from"), month(fields, "to"));
        if (meter.to().flatMap(to -> meter.from().filter(to::isBefore)).isPresent()) {
            fields.problem("to", "must not lie before from");
        }
        return meter;
    }

    private static Optional<YearMonth> month(JsonFields fields, String name) {
        String text = fields.optionalText(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            fields.problem(name, "must be a month such as 2025-01");
            return Optional.empty();
        }
    }

    /// A meter is of one facility at a time.
    private static void refuseTwinMeters(List<Facility> facilities, List<String> problems) {
        Map<String, List<Meter>> seen = new HashMap<>();
        for (Facility facility : facilities) {
            for (Meter meter : facility.meters()) {
                List<Meter> others = seen.computeIfAbsent(meter.number(), any -> new ArrayList<>());
                if (others.stream().anyMatch(meter::overlaps)) {
                    problems.add("facilities names the meter " + meter.number() + " twice in the same months");
                }
                others.add(meter);
            }
        }
    }

    private static void refuseBadId(JsonFields fields, String id) {
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            fields.problem("id", "must be lower-case letters, digits and hyphens");
        }
    }

    private static String subSector(JsonFields fields) {
        String subSector = fields.text("subSector");
        boolean known = GpcCells.shipped().all().stream()
                .anyMatch(cell ->
                        cell.subSectorRef().equals(subSector) || cell.ref().equals(subSector));
        if (!subSector.isEmpty() && !known) {
            fields.problem("subSector", "must be a GPC sub-sector such as I.2, or a cell of one such as I.4.4");
        }
        return subSector;
    }

    private static Book book(JsonFields fields) {
        String name = fields.text("book");
        for (Book book : Book.values()) {
            if (name(book).equals(name)) {
                return book;
            }
        }
        if (!name.isEmpty()) {
            fields.problem("book", "must be community, operations or network");
        }
        return Book.OPERATIONS;
    }

    private static String name(Book book) {
        return book.name().toLowerCase(Locale.ROOT);
    }

    private static void refuseTwins(List<String> ids, String field, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!id.isEmpty() && !seen.add(id)) {
                problems.add(field + " holds the id " + id + " twice");
            }
        }
    }

    /// Writes a profile so that [#parse] reads an equal one. Equal profiles give equal text.
    public static String write(CityProfile profile) {
        ObjectNode node = JSON.createObjectNode();
        node.put("slug", profile.slug());
        node.put("nameTh", profile.nameTh());
        node.put("nameEn", profile.nameEn());
        node.put("population", profile.population());
        node.put("areaSquareKilometres", new BigDecimal(profile.areaSquareKilometres()).toPlainString());
        node.put("baseYear", profile.baseYear());
        node.put("gwpSet", profile.gwpSet());
        profile.factorSets().forEach(node.putArray("factorSets")::add);
        node.put("region", profile.region());
        profile.standIns().stream().sorted().forEach(node.putArray("standIns")::add);
        node.put("landfillInside", profile.landfillInside());
        ArrayNode departments = node.putArray("departments");
        for (Department department : profile.departments()) {
            ObjectNode each = departments.addObject();
            each.put("id", department.id());
            each.put("nameTh", department.nameTh());
            each.put("nameEn", department.nameEn());
            each.put("book", name(department.book()));
            each.put("subSector", department.subSector());
            department.datasets().forEach(each.putArray("datasets")::add);
            each.put("dueDay", department.dueDay());
        }
        ArrayNode facilities = node.putArray("facilities");
        for (Facility facility : profile.facilities()) {
            ObjectNode each = facilities.addObject();
            each.put("id", facility.id());
            each.put("nameTh", facility.nameTh());
            each.put("nameEn", facility.nameEn());
            facility.names().forEach(each.putArray("names")::add);
            each.put("kind", facility.kind());
            each.put("book", name(facility.book()));
            each.put("subSector", facility.subSector());
            each.put("district", facility.district());
            facility.floorSquareMetres().ifPresent(area -> each.put("floorSquareMetres", area.toPlainString()));
            if (!facility.meters().isEmpty()) {
                ArrayNode meters = each.putArray("meters");
                for (Meter meter : facility.meters()) {
                    ObjectNode one = meters.addObject().put("number", meter.number());
                    meter.from().ifPresent(from -> one.put("from", from.toString()));
                    meter.to().ifPresent(to -> one.put("to", to.toString()));
                }
            }
        }
        if (!profile.methods().equals(MethodSettings.NONE)) {
            MethodsJson.write(profile.methods(), node.putObject("methods"));
        }
        ActivitiesJson.write(profile.activities(), node);
        if (!profile.publication().equals(PublicationSettings.USUAL)) {
            PublicationSettingsJson.write(profile.publication(), node.putObject("publication"));
        }
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
