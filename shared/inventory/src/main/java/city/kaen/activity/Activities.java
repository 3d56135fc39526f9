package city.kaen.activity;

import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every activity that data are collected on, in the order they are listed. Ids are permanent.
public final class Activities {
    private static final Activities SHIPPED =
            new Activities(ShippedTable.read(Activities.class, "activities.csv").stream()
                    .map(Activities::activity)
                    .toList());

    private final Map<String, Activity> byId;

    private Activities(List<Activity> activities) {
        Map<String, Activity> map = new LinkedHashMap<>();
        activities.forEach(activity -> map.put(activity.id(), activity));
        this.byId = map;
    }

    /// The activities of `activities.csv`.
    public static Activities shipped() {
        return SHIPPED;
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

    public List<Activity> all() {
        return List.copyOf(byId.values());
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
