package city.kaen.layout;

import city.kaen.unit.StatedUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The one unit, and the one activity, that the tables of a book are measured in, for a sheet that sums them up and
/// says neither. What is read so counts for nothing unless it is what the others add to.
final class UnitOfOthers {
    private final Set<Optional<StatedUnit>> units = new HashSet<>();
    private final Set<Optional<String>> activities = new HashSet<>();
    private Optional<ActivityWords.Spoken> activity = Optional.empty();

    /// Notes what a table is measured in.
    void add(Table table) {
        for (Column column : table.of(Meaning.QUANTITY)) {
            units.add(column.heading().unit().or(() -> table.titles().unit()));
            activity = column.heading().activity().or(() -> table.titles().activity());
            activities.add(activity.map(ActivityWords.Spoken::activity));
        }
    }

    /// Whether a table that says no unit can be read in that of the others.
    boolean lendsTo(Table table) {
        return isOpen(table)
                && !table.of(Meaning.QUANTITY).isEmpty()
                && units.size() == 1
                && units.iterator().next().isPresent();
    }

    /// A table in the unit of the others.
    Table lent(Table table) {
        Table measured = table.measuredIn(units.iterator().next().orElseThrow());
        boolean named = table.titles().activity().isPresent()
                || table.first(Meaning.ACTIVITY).isPresent();
        return named || activities.size() != 1
                ? measured
                : activity.map(measured::counting).orElse(measured);
    }

    /// Whether neither a table's titles nor its columns nor its rows say what it is measured in.
    static boolean isOpen(Table table) {
        return table.titles().unit().isEmpty()
                && table.first(Meaning.UNIT).isEmpty()
                && table.of(Meaning.QUANTITY).stream()
                        .allMatch(column -> column.heading().unit().isEmpty());
    }
}
