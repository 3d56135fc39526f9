package city.kaen.activity;

import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every activity that data are collected on, in the order they are listed: those that ship and those that a city
/// declares. Ids are permanent.
public final class Activities {
    private static final Activities SHIPPED =
            new Activities(ShippedTable.read(Activities.class, "activities.csv").stream()
                    .map(Activities::activity)
                    .toList());

    /// Ids that name the same fuel by another word.
    private static final Map<String, String> BASES =
            Map.of("propane", "lpg", "fuel-wood", "wood", "fuel-oil-a", "fuel-oil", "fuel-oil-c", "fuel-oil");

    private static final String ROAD = "-road";

    private final Map<String, Activity> byId;
    private final List<Activity> own;
    private final SortedMap<String, String> words;
    private final boolean byDensity;

    private Activities(List<Activity> activities) {
        this.byId = byId(activities);
        this.own = List.of();
        this.words = Collections.emptySortedMap();
        this.byDensity = true;
    }

    private Activities(Activities shipped, List<Activity> own, SortedMap<String, String> words, boolean byDensity) {
        List<Activity> all = new ArrayList<>(shipped.byId.values());
        all.addAll(own);
        this.byId = byId(all);
        this.own = List.copyOf(own);
        this.words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        this.byDensity = byDensity;
    }

    private static Map<String, Activity> byId(List<Activity> activities) {
        Map<String, Activity> map = new LinkedHashMap<>();
        activities.forEach(activity -> map.put(activity.id(), activity));
        return map;
    }

    /// The activities of `activities.csv`.
    public static Activities shipped() {
        return SHIPPED;
    }

    /// The shipped activities, those a city declares, and the city's own words for any of them.
    ///
    /// @param words the id of an activity by what the city's files call it: `DFO`
    /// @throws IllegalArgumentException if an activity has the id of a shipped one, or a word is of none
    public static Activities shippedAnd(Collection<Activity> own, Map<String, String> words) {
        for (Activity activity : own) {
            if (SHIPPED.find(activity.id()).isPresent()) {
                throw new IllegalArgumentException("the activity " + activity.id() + " ships already");
            }
        }
        Activities all = new Activities(SHIPPED, List.copyOf(own), new TreeMap<>(words), true);
        words.values().forEach(all::get);
        return all;
    }

    /// The same for a city that does not use the list whose densities and heat contents Kaen knows: what its files
    /// state in another dimension, such as gas in cubic feet, is kept as the same thing measured otherwise.
    public Activities withoutDensities() {
        return new Activities(SHIPPED, own, words, false);
    }

    /// Whether a quantity may be converted by the density or the heat content that a shipped list states.
    public boolean byDensity() {
        return byDensity;
    }

    /// What the city declares beyond what ships.
    public List<Activity> own() {
        return own;
    }

    /// The city's own words, each with the id of the activity it means.
    public SortedMap<String, String> words() {
        return words;
    }

    public Optional<Activity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The activity of an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Activity get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no activity '" + id + "'"));
    }

    /// The same thing measured otherwise: coal by weight and by heat content, gas by volume and by heat content. Told
    /// by the ids: `natural-gas`, `natural-gas-volume`; `bituminous`, `bituminous-heat`. What is burnt on the road is,
    /// where its heat content is stated, the fuel by heat content.
    public List<Activity> otherwise(Activity activity) {
        String base = base(activity.id());
        return byId.values().stream()
                .filter(other -> !other.equals(activity)
                        && other.unit() != activity.unit()
                        && (activity.id().endsWith(ROAD) || !other.id().endsWith(ROAD))
                        && base(other.id()).equals(base))
                .toList();
    }

    /// The ids that share a word with a text that is no id.
    public List<String> like(String text) {
        Set<String> asked = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
        asked.remove("");
        return byId.keySet().stream()
                .filter(id -> !Collections.disjoint(asked, List.of(id.split("-", -1))))
                .limit(6)
                .toList();
    }

    private static String base(String id) {
        String base = id.replaceFirst("(-(heat|volume|stationary|road))+$", "");
        return BASES.getOrDefault(base, base);
    }

    public List<Activity> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activities that
                && own.equals(that.own)
                && words.equals(that.words)
                && byDensity == that.byDensity;
    }

    @Override
    public int hashCode() {
        return 31 * own.hashCode() + words.hashCode();
    }

    @Override
    public String toString() {
        return byId.size() + " activities, own: " + own + ", words: " + words;
    }

    private static Activity activity(ShippedRow row) {
        return new Activity(
                row.get("id"),
                Unit.parse(row.get("unit")),
                row.get("dataset"),
                row.get("cell"),
                row.get("name_th"),
                row.get("name_en"));
    }
}
