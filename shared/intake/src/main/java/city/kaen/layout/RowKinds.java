package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Folding;
import city.kaen.text.Resources;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells the rows of a list that are of no activity: what was paid, how many people, shares, carbon.
final class RowKinds {
    /// What is counted beside an activity more often than it is one: the name of the row decides.
    private static final Set<String> COUNTS = Set.of("person", "distance", "loads");

    private static final int COLUMNS = 4;

    private static final int REMEMBERED = 20_000;

    private static final String BESIDE = "activity-unknown";
    private static final Phrases<Boolean> NOT_ACTIVITIES = notActivities();

    private final Map<String, Boolean> besideOfText = new HashMap<>();
    private final List<Column> activities;
    private final Map<String, Optional<StatedUnit>> unitOfText = new HashMap<>();
    private final Table table;
    private final Headings headings;
    private final List<Column> units;
    private final List<Column> labels;

    RowKinds(Table table, Headings headings) {
        this.table = table;
        this.headings = headings;
        this.activities = table.of(Meaning.ACTIVITY);
        this.units = table.of(Meaning.UNIT);
        this.labels = Stream.concat(table.of(Meaning.LABEL).stream(), table.of(Meaning.ACTIVITY).stream())
                .toList();
    }

    /// The code of the finding that says what a row is, where it is no activity.
    Optional<String> notActivity(Row row) {
        if (isBeside(row)) {
            return Optional.of(BESIDE);
        }
        if (table.shape() != Table.Shape.ACROSS && units.isEmpty()) {
            return Optional.empty();
        }
        boolean measured = false;
        for (Column column : units) {
            String text = row.cell(column.index()).text().strip();
            Optional<StatedUnit> unit = unitOf(text);
            Optional<String> code = unit.flatMap(one -> byDimension(one.unit().dimension()));
            if (code.isPresent()) {
                return code;
            }
            boolean counted =
                    unit.map(one -> COUNTS.contains(one.unit().dimension())).orElse(false);
            measured |= unit.isPresent() && !counted;
        }
        if (measured || table.shape() != Table.Shape.ACROSS) {
            return Optional.empty();
        }
        for (Column column : labels) {
            String text = row.cell(column.index()).text().strip();
            if (!text.isEmpty()) {
                Optional<String> code = byLabel(text);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the column of activities names what is sold beside fuels, and no activity.
    private boolean isBeside(Row row) {
        return activities.stream()
                .map(column -> row.cell(column.index()).text().strip())
                .anyMatch(text -> besideOfText.size() < REMEMBERED
                        ? besideOfText.computeIfAbsent(text, this::isBeside)
                        : isBeside(text));
    }

    private boolean isBeside(String text) {
        return !text.isEmpty()
                && headings.activity(text).isEmpty()
                && NOT_ACTIVITIES.findPart(Folding.fold(text)).isPresent();
    }

    private static Phrases<Boolean> notActivities() {
        Phrases<Boolean> phrases = new Phrases<>();
        Resources.rows(RowKinds.class, "not-activities.csv").forEach(row -> phrases.addPart(row.getFirst(), 0, true));
        return phrases;
    }

    /// Whether a row right below a header only numbers its columns: 1, 2, 3 ... or (1), (2), (3) ...
    static boolean countsColumns(Row row) {
        int next = 1;
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Blank) {
                continue;
            }
            String text = Folding.plain(cell.text());
            if (!text.equals(Integer.toString(next)) && !text.equals("(" + next + ")")) {
                return false;
            }
            next++;
        }
        return next > COLUMNS;
    }

    private Optional<StatedUnit> unitOf(String text) {
        Optional<StatedUnit> known = unitOfText.get(text);
        if (known == null) {
            known = Units.shipped().find(text);
            if (unitOfText.size() < REMEMBERED) {
                unitOfText.put(text, known);
            }
        }
        return known;
    }

    private Optional<String> byLabel(String text) {
        Heading heading = headings.of(List.of(text));
        boolean speaks = heading.unit().isPresent() || heading.activity().isPresent();
        return switch (heading.meaning()) {
            case COST -> Optional.of("measures-money");
            case PEOPLE, DISTANCE, PERCENT -> Optional.of("measures-share");
            case CARBON -> Optional.of("states-emissions");
            case STOCK -> speaks ? Optional.of("measures-stock") : Optional.empty();
            case OUTPUT -> speaks ? Optional.of("measures-output") : Optional.empty();
            case LOADS -> speaks ? Optional.of("counts-loads") : Optional.empty();
            case DEMAND -> speaks ? Optional.of("measures-power") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> byDimension(String dimension) {
        return switch (dimension) {
            case "money" -> Optional.of("measures-money");
            case "power" -> Optional.of("measures-power");
            case "share" -> Optional.of("measures-share");
            default -> Optional.empty();
        };
    }
}
