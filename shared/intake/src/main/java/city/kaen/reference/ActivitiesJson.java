package city.kaen.reference;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Unit;
import city.kaen.inventory.GpcCells;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The activities that a city declares beyond what ships, and its own words for any activity: the fields `activities`
/// and `words` of its profile, which may be left out.
final class ActivitiesJson {
    private static final Set<String> RULES = Set.of("*.1", "*.2", "III.1", "-");

    private static final String DENSITIES = "TGO-2022";

    private ActivitiesJson() {}

    /// @param factorSets those in use: the densities that ship are TGO's, and hold where its list is
    static Activities read(JsonFields fields, List<String> factorSets) {
        List<Activity> own = fields.optionalObjects("activities", ActivitiesJson::activity).stream()
                .flatMap(Optional::stream)
                .toList();
        Set<String> known = new HashSet<>();
        own.forEach(activity -> {
            if (!known.add(activity.id())) {
                fields.problem("activities", "holds " + activity.id() + " twice");
            }
        });
        SortedMap<String, String> words = new TreeMap<>();
        for (Word word : fields.optionalObjects("words", ActivitiesJson::word)) {
            boolean named = known.contains(word.activity)
                    || Activities.shipped().find(word.activity).isPresent();
            if (!named && !word.activity.isEmpty()) {
                fields.problem("words", "says that '" + word.text + "' is " + word.activity + ", which is no activity");
            } else if (named && words.put(word.text, word.activity) != null) {
                fields.problem("words", "holds '" + word.text + "' twice");
            }
        }
        Activities all = known.size() < own.size() ? Activities.shipped() : Activities.shippedAnd(own, words);
        return factorSets.contains(DENSITIES) ? all : all.withoutDensities();
    }

    private record Word(String text, String activity) {}

    private static Word word(JsonFields fields) {
        return new Word(fields.text("word"), fields.text("activity"));
    }

    private static Optional<Activity> activity(JsonFields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            fields.problem("id", "must be lower-case letters, digits and hyphens");
        }
        boolean ships = Activities.shipped().find(id).isPresent();
        if (ships) {
            fields.problem("id", "is an activity that ships with Kaen; leave it out, or give yours another id");
        }
        Optional<Unit> unit = fields.choice(
                "unit",
                Arrays.stream(Unit.values()).collect(Collectors.toUnmodifiableMap(Unit::symbol, Function.identity())));
        String dataset = fields.text("dataset");
        if (!dataset.isEmpty() && !dataset.matches("[a-z][a-z0-9-]{0,40}")) {
            fields.problem("dataset", "must be lower-case letters, digits and hyphens");
        }
        String cell = fields.text("cell");
        if (!cell.isEmpty()
                && !RULES.contains(cell)
                && GpcCells.shipped().find(cell).isEmpty()) {
            fields.problem(
                    "cell",
                    "must be a cell of the GPC such as II.1.1; *.1 or *.2, the fuel or the grid cell of the place it"
                            + " was used in; III.1, the landfill cell; or -, no emission of its own");
        }
        String nameTh = fields.text("nameTh");
        String nameEn = fields.text("nameEn");
        return ships ? Optional.empty() : unit.map(found -> new Activity(id, found, dataset, cell, nameTh, nameEn));
    }

    static void write(Activities activities, ObjectNode node) {
        if (!activities.own().isEmpty()) {
            ArrayNode array = node.putArray("activities");
            activities
                    .own()
                    .forEach(activity -> array.addObject()
                            .put("id", activity.id())
                            .put("unit", activity.unit().symbol())
                            .put("dataset", activity.dataset())
                            .put("cell", activity.cell())
                            .put("nameTh", activity.nameTh())
                            .put("nameEn", activity.nameEn()));
        }
        if (!activities.words().isEmpty()) {
            ArrayNode array = node.putArray("words");
            activities
                    .words()
                    .forEach((word, id) -> array.addObject().put("word", word).put("activity", id));
        }
    }
}
