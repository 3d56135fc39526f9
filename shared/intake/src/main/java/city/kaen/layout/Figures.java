package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.UnitOfMeasure;
import city.kaen.unit.Units;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Turns one cell into a figure: a number of an activity in the unit it is kept in, or a problem.
final class Figures {
    private static final Units UNITS = Units.shipped();
    private static final String UTILITY_UNIT = "หน่วย";
    private static final String ELECTRICITY = "electricity-grid";
    private static final String WATER = "water-supply";
    private static final String FUEL = "fuel";
    private static final String HOURLY = "kwh";
    private static final String ROAD = "-road";
    private static final String STATIONARY = "-stationary";
    static final String UNSPECIFIED = "fuel-unspecified";

    private final Table table;
    private final Problems problems;
    private final String expectedDataset;
    private final Activities activities;
    private final Set<String> told = new HashSet<>();
    private final boolean standing;

    Figures(Table table, Problems problems, String expectedDataset, Activities activities) {
        this.activities = activities;
        this.table = table;
        this.problems = problems;
        this.expectedDataset = expectedDataset;
        this.standing = Machines.stand(table);
    }

    /// A figure in the unit its activity is kept in.
    ///
    /// @param perDay whether it is for each day of its month
    record Figure(String activity, BigDecimal amount, boolean nil, boolean perDay) {}

    /// What came of a cell.
    sealed interface Outcome {
        record Counts(Figure figure) implements Outcome {}

        record Nothing() implements Outcome {}

        record Wrong() implements Outcome {}
    }

    private static final Outcome NOTHING = new Outcome.Nothing();
    private static final Outcome WRONG = new Outcome.Wrong();

    Outcome of(Row row, Column column, Said said, RowSaid rowSaid) {
        Place place = new Place(table.sheet(), row.number(), column.index());
        String text = row.cell(column.index()).text().strip();
        return switch (said) {
            case Said.Nothing nothing -> NOTHING;
            case Said.Unknown unknown -> {
                problems.add("value-not-available", place, text, "", "");
                yield NOTHING;
            }
            case Said.Failed failed -> {
                problems.add(Formulas.problem(new Cell.Failed(failed.code()), place));
                yield WRONG;
            }
            case Said.Words words -> {
                Optional<BigDecimal> area = LandArea.rai(text)
                        .filter(rai -> unit(column, "", rowSaid)
                                .filter(unit -> unit.unit().id().equals("rai-ngan-wah"))
                                .isPresent());
                if (area.isPresent()) {
                    yield figure(place, column, area.get(), "", rowSaid, false);
                }
                problems.add("not-a-number", place, shortened(text), "", "");
                yield WRONG;
            }
            case Said.Nil nil -> figure(place, column, BigDecimal.ZERO, "", rowSaid, true);
            case Said.Amount amount -> {
                if (amount.cleaned()) {
                    problems.add(
                            "number-cleaned",
                            place,
                            raw(row, column),
                            amount.value().toPlainString(),
                            "");
                }
                if (isNoUnit(amount.suffix())) {
                    problems.add("not-a-number", place, shortened(text), "", "");
                    yield WRONG;
                }
                if (amount.value().signum() < 0) {
                    problems.add("negative-quantity", place, text, "", "");
                    yield WRONG;
                }
                yield figure(place, column, amount.value(), amount.suffix(), rowSaid, false);
            }
        };
    }

    /// Whether letters behind a number are neither a unit nor a mark of one letter: `1oo` is not 1.
    private static boolean isNoUnit(String suffix) {
        return !suffix.isEmpty()
                && suffix.codePoints().filter(Character::isLetter).count() > 1
                && UNITS.find(suffix).isEmpty();
    }

    private static String raw(Row row, Column column) {
        return row.cell(column.index()) instanceof Cell.Numeric number
                ? number.raw()
                : row.cell(column.index()).text();
    }

    private Outcome figure(Place place, Column column, BigDecimal amount, String suffix, RowSaid rowSaid, boolean nil) {
        Optional<StatedUnit> unit = unit(column, suffix, rowSaid);
        Optional<Activity> nearest = activity(column, rowSaid, unit);
        Optional<Activity> activity = nearest;
        if (activity.isEmpty()) {
            if (unit.isPresent()
                    && notActivity(place, column, rowSaid, unit.get().unit())) {
                return WRONG;
            }
            tellOnce("activity-missing", place, column, column.heading().text());
            return WRONG;
        }
        if (unit.isEmpty()) {
            if (told.add("unit-missing")) {
                problems.add("unit-missing", place, shortened(column.heading().text()), "", "");
            }
            return WRONG;
        }
        if (unit.get().assumed() && told.add("assumed" + unit.get().unit().id())) {
            problems.add(
                    "unit-assumed",
                    place,
                    column.heading().text(),
                    unit.get().unit().id(),
                    "");
        }
        Optional<BigDecimal> kept = kept(amount, unit.get(), activity.get());
        if (kept.isEmpty()) {
            Optional<Activity> otherwise = activities.otherwise(activity.get()).stream()
                    .filter(other -> kept(amount, unit.get(), other).isPresent())
                    .findFirst();
            kept = otherwise.flatMap(other -> kept(amount, unit.get(), other));
            activity = otherwise.or(() -> nearest);
        }
        if (kept.isEmpty()) {
            if (!notActivity(place, column, rowSaid, unit.get().unit())) {
                problems.add(Problem.of(
                                "unit-does-not-fit",
                                place,
                                unit.get().unit().id(),
                                activity.get().unit().symbol(),
                                "")
                        .with("activity_th", activity.get().nameTh())
                        .with("activity_en", activity.get().nameEn()));
            }
            return WRONG;
        }
        return new Outcome.Counts(
                new Figure(activity.get().id(), kept.get(), nil, unit.get().per() == StatedUnit.Per.DAY));
    }

    /// The amount in the unit that an activity is kept in; empty where the stated unit does not fit it.
    private Optional<BigDecimal> kept(BigDecimal amount, StatedUnit unit, Activity activity) {
        String densityOf = activities.byDensity() ? activity.id() : "";
        return UNITS.convert(amount, unit.unit(), densityOf, activity.unit());
    }

    /// Tells of a column measured in what is no activity, by what it is.
    private boolean notActivity(Place place, Column column, RowSaid rowSaid, UnitOfMeasure unit) {
        String code = switch (unit.dimension()) {
            case "loads", "reams" -> "counts-loads";
            case "power" -> "measures-power";
            case "money" -> "measures-money";
            case "share" -> "measures-share";
            default -> "";
        };
        if (code.isEmpty()) {
            return false;
        }
        if (rowSaid.unit().isEmpty()) {
            tellOnce(code, place, column, column.heading().text());
        } else if (told.add(code + " of " + place.row())) {
            problems.add(code, place, unit.id(), "", "");
        }
        return true;
    }

    private void tellOnce(String code, Place place, Column column, String found) {
        if (told.add(code + column.index())) {
            problems.add(code, place, shortened(found), "", "");
        }
    }

    private Optional<StatedUnit> unit(Column column, String suffix, RowSaid rowSaid) {
        if (!suffix.isEmpty()) {
            Optional<StatedUnit> behind = UNITS.find(suffix);
            if (behind.isPresent()) {
                return behind;
            }
        }
        if (rowSaid.unit().isPresent()) {
            return rowSaid.unit();
        }
        Optional<StatedUnit> around = column.heading().unit().isPresent()
                ? column.heading().unit()
                : table.titles().unit();
        if (around.isEmpty() && isMeteredByTheHour(column, rowSaid)) {
            return Optional.of(new StatedUnit(UNITS.get(HOURLY), StatedUnit.Per.PERIOD, true));
        }
        return around.isEmpty() && isCountOfUnits(column) ? UNITS.find(UTILITY_UNIT) : around;
    }

    /// Whether a column is one of those in which a meter's electricity of each hour or half hour stands:
    /// kilowatt-hours, where nothing else is said.
    private boolean isMeteredByTheHour(Column column, RowSaid rowSaid) {
        boolean electricity = rowSaid.activity().isEmpty()
                ? column.heading()
                        .activity()
                        .or(() -> table.titles().activity())
                        .filter(spoken -> spoken.activity().equals(ELECTRICITY))
                        .isPresent()
                : rowSaid.activity().equals(ELECTRICITY);
        return column.meaning() == Meaning.INTERVAL && !NumberedDays.isDay(column) && electricity;
    }

    /// Bills count in the utility's own unit: units used.
    private static boolean isCountOfUnits(Column column) {
        return column.heading().text().contains(UTILITY_UNIT);
    }

    /// The activity by the nearest words: the row's, the column's, the titles'; else by the unit, else by what is
    /// expected of the department. A fuel that is named goes before one that is not.
    private Optional<Activity> activity(Column column, RowSaid rowSaid, Optional<StatedUnit> unit) {
        String id = rowSaid.activity();
        Optional<ActivityWords.Spoken> byColumn = column.heading().activity();
        Optional<ActivityWords.Spoken> byTitle = table.titles().activity();
        if (byColumn.isPresent() && (id.isEmpty() || id.equals(UNSPECIFIED))) {
            id = byColumn.get().activity();
            tellAssumed(byColumn.get(), column);
        }
        if (id.isEmpty() || (id.equals(UNSPECIFIED) && byTitle.isPresent())) {
            if (byTitle.isPresent() && (fits(byTitle.get().activity(), unit) || id.equals(UNSPECIFIED))) {
                boolean sameUnit = id.isEmpty() || fits(byTitle.get().activity(), unit);
                id = sameUnit ? byTitle.get().activity() : id;
                tellAssumed(byTitle.get(), column);
            }
        }
        if (id.isEmpty() && unit.isPresent()) {
            id = byUnit(unit.get().unit());
            id = id.equals(WATER) && isAmongFuels(column) ? "" : id;
        }
        return id.isEmpty() ? Optional.empty() : activities.find(burntIn(id, rowSaid));
    }

    /// The fuel of a generator, a boiler or a pump is burnt where it stands, though its name alone is that of one for
    /// the road.
    private String burntIn(String id, RowSaid rowSaid) {
        String there = id.endsWith(ROAD) ? id.substring(0, id.length() - ROAD.length()) + STATIONARY : "";
        return activities.find(there).isPresent() && (standing || Machines.stand(rowSaid.meter())) ? there : id;
    }

    /// Whether a column stands beside fuels in its unit: cubic metres of what is not known are no water there.
    private boolean isAmongFuels(Column column) {
        return table.of(Meaning.QUANTITY).stream()
                .filter(other -> other.index() != column.index()
                        && other.heading().unit().equals(column.heading().unit()))
                .flatMap(other -> other.heading().activity().stream())
                .anyMatch(spoken -> activities
                        .find(spoken.activity())
                        .filter(activity -> activity.dataset().equals(FUEL))
                        .isPresent());
    }

    private boolean fits(String activity, Optional<StatedUnit> unit) {
        Activity spoken = activities.get(activity);
        return unit.isEmpty()
                || kept(BigDecimal.ONE, unit.get(), spoken).isPresent()
                || activities.otherwise(spoken).stream()
                        .anyMatch(
                                other -> kept(BigDecimal.ONE, unit.get(), other).isPresent());
    }

    private void tellAssumed(ActivityWords.Spoken spoken, Column column) {
        if (spoken.assumed() && told.add("activity-assumed" + spoken.activity())) {
            Activity activity = activities.get(spoken.activity());
            Place place = new Place(table.sheet(), table.headerFirst() + 1, column.index());
            problems.add(Problem.of("activity-assumed", place, column.heading().text(), activity.id(), "")
                    .with("activity_th", activity.nameTh())
                    .with("activity_en", activity.nameEn()));
        }
    }

    /// What a unit alone tells: kilowatt-hours are electricity; a utility's own unit is what the department reports.
    private String byUnit(UnitOfMeasure unit) {
        return switch (unit.id()
                .substring(unit.id().lastIndexOf("-x-") < 0 ? 0 : unit.id().lastIndexOf("-x-") + 3)) {
            case "kwh", "mwh", "gwh", "wh" -> ELECTRICITY;
            case "m3" -> expectedDataset.isEmpty() || expectedDataset.equals("water") ? WATER : "";
            case "utility-unit" ->
                switch (expectedDataset) {
                    case "electricity" -> ELECTRICITY;
                    case "water" -> WATER;
                    default -> "";
                };
            case "therm", "dekatherm" -> "natural-gas";
            case "l" -> UNSPECIFIED;
            default -> "";
        };
    }

    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
