package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides what a table's columns are from their headers and contents taken together.
final class ColumnRoles {
    private static final int SAMPLE = 60;
    private static final Pattern BRACKETED = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "\\[?[0-2]?[0-9]:[0-5][0-9](:00)?(?: ?- ?[0-2]?[0-9]:[0-5][0-9](:00)?)?]?|[Tt]?[0-2][0-9][0-5][0-9]");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:kwh|hh|hr|h|p|sp|period|interval|reading|value)[ _]?[0-9]{1,4}");

    private final SheetHead head;
    private final Headings headings;

    ColumnRoles(SheetHead head, Headings headings) {
        this.head = head;
        this.headings = headings;
    }

    static Heading interval(Heading heading) {
        String text = Folding.plain(heading.text());
        return TIME_OF_DAY.matcher(text).matches() || NUMBERED.matcher(text).matches()
                ? heading.as(Meaning.INTERVAL)
                : NumberedDays.interval(heading);
    }

    /// Where a day's readings stand in many columns, the column of their sum is not counted beside them.
    static List<Column> intervals(List<Column> columns) {
        long many = columns.stream()
                .filter(column -> column.meaning() == Meaning.INTERVAL)
                .count();
        if (many == 0) {
            return columns;
        }
        List<Column> changed = new ArrayList<>();
        for (Column column : columns) {
            Meaning meaning = column.meaning();
            Meaning now = meaning == Meaning.INTERVAL && many < 20
                    ? few(column.heading())
                    : meaning == Meaning.QUANTITY && many >= 20 ? Meaning.TOTAL : meaning;
            changed.add(new Column(column.index(), column.heading().as(now), column.mark()));
        }
        return changed;
    }

    /// What a few columns are that are called as a day's readings are: numbered ones say nothing without a unit.
    private static Meaning few(Heading heading) {
        boolean numbered = NUMBERED.matcher(Folding.plain(heading.text())).matches();
        return numbered && heading.unit().isEmpty() ? Meaning.OTHER : Meaning.QUANTITY;
    }

    /// Whether a header names a part of the day under a month: what is counted apart in it adds to the month.
    static boolean isPartOfMonth(Heading heading) {
        boolean energy = heading.unit()
                .map(unit -> unit.unit().dimension().equals("energy")
                        || unit.unit().dimension().equals("utility"))
                .orElse(true);
        return heading.month().isPresent() && energy && isPartOfDay(heading);
    }

    /// Whether a column is of a part of the day or week that a meter counts apart.
    static boolean isPartOfDay(Column column) {
        return isPartOfDay(column.heading());
    }

    private static boolean isPartOfDay(Heading heading) {
        String bottom = heading.text().substring(heading.text().lastIndexOf(" / ") + 1);
        return PartsOfDay.contains(bottom.replace("/ ", ""));
    }

    /// Whether a header is a quarter's: the sum of months, where it stands beside them.
    static boolean isQuarter(Heading heading) {
        return heading.meaning() == Meaning.QUANTITY && heading.month().orElse(null) instanceof When.InQuarter;
    }

    /// What a column is, its contents considered: a header may say `unit` over numbers and `quantity` over words.
    Heading refined(Heading heading, Profile profile) {
        if (isQuarter(heading)) {
            return heading.as(Meaning.TOTAL);
        }
        return switch (heading.meaning()) {
            case UNIT, ACTIVITY -> profile.numbers() > 0 && profile.words() == 0 ? numberColumn(heading) : heading;
            case QUANTITY ->
                profile.numbers() == 0
                                && profile.words() > 0
                                && heading.unit().isEmpty()
                                && heading.activity().isPresent()
                        ? heading.as(Meaning.OTHER)
                        : heading;
            default -> heading;
        };
    }

    private Heading numberColumn(Heading heading) {
        Optional<StatedUnit> unit =
                heading.unit().isPresent() ? heading.unit() : Units.shipped().find("หน่วย");
        boolean isUnit = heading.meaning() == Meaning.UNIT;
        return new Heading(
                Meaning.QUANTITY,
                heading.text(),
                heading.year(),
                heading.fiscal(),
                heading.month(),
                isUnit ? unit : heading.unit(),
                heading.activity());
    }

    /// Where no column is a quantity by its words, a total with a unit is, or else the columns of numbers are: one
    /// place each.
    List<Column> promoted(List<Column> columns, int first, int end, Table.Titles around) {
        if (isListOfPlaces(columns, first, end, around)) {
            return columns.stream()
                    .map(column -> isNumbered(column, first, end)
                            ? new Column(
                                    column.index(),
                                    bare(column.heading()),
                                    column.mark(),
                                    column.heading().text().split(" / ", 2)[0])
                            : column)
                    .toList();
        }
        boolean quantity = columns.stream()
                .anyMatch(column -> column.meaning() == Meaning.QUANTITY || column.meaning() == Meaning.INTERVAL);
        if (quantity) {
            return columns;
        }
        boolean total = columns.stream()
                .anyMatch(column -> column.meaning() == Meaning.TOTAL
                        && (column.heading().unit().isPresent()
                                || column.heading().activity().isPresent()));
        if (!total && around.unit().isEmpty() && around.activity().isEmpty()) {
            return columns;
        }
        List<Column> changed = new ArrayList<>();
        for (Column column : columns) {
            Heading heading = column.heading();
            boolean promote = total
                    ? heading.meaning() == Meaning.TOTAL
                    : heading.meaning() == Meaning.OTHER
                            && !heading.text().isEmpty()
                            && Profile.of(head, column.index(), first, end, SAMPLE)
                                    .mostlyNumbers();
            changed.add(
                    promote
                            ? new Column(
                                    column.index(),
                                    heading.as(Meaning.QUANTITY),
                                    column.mark(),
                                    total ? "" : heading.text().split(" / ", 2)[0])
                            : column);
        }
        return changed;
    }

    /// Whether a title says of what and in which unit every column is, and the columns name no unit but places: then
    /// one that speaks of water is the pumping station.
    private boolean isListOfPlaces(List<Column> columns, int first, int end, Table.Titles around) {
        boolean sure = around.activity().filter(spoken -> !spoken.assumed()).isPresent()
                && around.unit().isPresent();
        boolean open = columns.stream()
                .filter(column -> column.meaning() == Meaning.QUANTITY)
                .allMatch(column -> column.heading().unit().isEmpty()
                        && column.heading().year().isEmpty()
                        && column.heading().month().isEmpty()
                        && headings.word(column.heading().text()).isEmpty());
        return sure
                && open
                && columns.stream().anyMatch(column -> column.meaning() == Meaning.QUANTITY)
                && columns.stream()
                        .anyMatch(column -> column.meaning() == Meaning.OTHER && isNumbered(column, first, end));
    }

    private boolean isNumbered(Column column, int first, int end) {
        return (column.meaning() == Meaning.OTHER || column.meaning() == Meaning.QUANTITY)
                && !column.heading().text().isEmpty()
                && Profile.of(head, column.index(), first, end, SAMPLE).mostlyNumbers();
    }

    private static Heading bare(Heading heading) {
        return new Heading(
                Meaning.QUANTITY,
                heading.text(),
                heading.year(),
                heading.fiscal(),
                heading.month(),
                Optional.empty(),
                Optional.empty());
    }

    /// Where one column is the quantity by its name and another its unit, no third one is a quantity.
    List<Column> longTable(List<Column> columns) {
        boolean unit = columns.stream().anyMatch(column -> column.meaning() == Meaning.UNIT);
        boolean named = columns.stream().anyMatch(this::isNamedQuantity);
        if (!unit || !named) {
            return columns;
        }
        return columns.stream()
                .map(column -> column.meaning() != Meaning.QUANTITY || isNamedQuantity(column)
                        ? column
                        : new Column(column.index(), column.heading().as(Meaning.OTHER), column.mark()))
                .toList();
    }

    /// Where a column names its unit, one beside it that is called no more than an amount is not another quantity in
    /// that unit: most often it is what was paid.
    List<Column> bareAmounts(List<Column> all) {
        List<Column> columns = withoutNumberedUnits(all);
        boolean measured = columns.stream().noneMatch(column -> column.meaning() == Meaning.UNIT)
                && columns.stream()
                        .anyMatch(column -> column.meaning() == Meaning.QUANTITY
                                && column.heading().unit().isPresent());
        return !measured
                ? columns
                : columns.stream()
                        .map(column -> isNamedQuantity(column)
                                        && column.heading().unit().isEmpty()
                                        && column.heading().activity().isEmpty()
                                        && column.heading().year().isEmpty()
                                ? new Column(column.index(), column.heading().as(Meaning.OTHER), column.mark())
                                : column)
                        .toList();
    }

    /// Beside quantities that name their units, numbers under `Unit` are those of the plant's units.
    private static List<Column> withoutNumberedUnits(List<Column> columns) {
        return columns.stream()
                .map(column -> isCalledUnit(column)
                                && columns.stream()
                                        .anyMatch(other -> other.meaning() == Meaning.QUANTITY
                                                && !isCalledUnit(other)
                                                && other.heading().unit().isPresent())
                        ? new Column(column.index(), column.heading().as(Meaning.METER), column.mark())
                        : column)
                .toList();
    }

    private static boolean isCalledUnit(Column column) {
        return column.meaning() == Meaning.QUANTITY
                && Folding.fold(column.heading().text()).equals("unit");
    }

    private boolean isNamedQuantity(Column column) {
        return column.meaning() == Meaning.QUANTITY
                && headings.word(column.heading().text())
                        .filter(Meaning.QUANTITY::equals)
                        .isPresent();
    }

    /// Where several columns state the same in the same unit and time, what parts their headers names the place of
    /// each: a building over its kilowatt-hours.
    List<Column> placed(List<Column> columns, HeaderTiers tiers, int top, int bottom, int left) {
        Map<String, List<Column>> alike = new HashMap<>();
        for (Column column : columns) {
            if (column.meaning() == Meaning.QUANTITY && column.place().isEmpty()) {
                Heading heading = column.heading();
                String key = heading.unit() + "\n" + heading.activity() + "\n" + heading.year() + heading.month();
                alike.computeIfAbsent(key, one -> new ArrayList<>()).add(column);
            }
        }
        Map<Integer, String> places = new HashMap<>();
        for (List<Column> group : alike.values()) {
            if (group.size() > 1) {
                for (Column column : group) {
                    List<String> own = tiers.of(column.index(), top, bottom, left);
                    places.put(column.index(), place(own, group, column, tiers, top, bottom, left));
                }
            }
        }
        List<Column> placed = new ArrayList<>(columns);
        placed.replaceAll(one -> places.containsKey(one.index())
                ? new Column(one.index(), one.heading(), one.mark(), places.getOrDefault(one.index(), ""))
                : one);
        return placed;
    }

    /// The topmost tier that no other column of the group shares and that is no unit.
    private String place(
            List<String> own, List<Column> group, Column column, HeaderTiers tiers, int top, int bottom, int left) {
        for (int tier = 0; tier < own.size(); tier++) {
            String text = BRACKETED.matcher(own.get(tier)).replaceAll("").strip();
            int at = tier;
            boolean shared = group.stream()
                    .filter(other -> other.index() != column.index())
                    .anyMatch(other ->
                            tiers.of(other.index(), top, bottom, left).get(at).equals(own.get(at)));
            boolean speaks = !text.isEmpty() && headings.of(List.of(text)).meaning() != Meaning.OTHER;
            if (!text.isEmpty()
                    && !shared
                    && !speaks
                    && !PartsOfDay.contains(text)
                    && !RivalColumns.tellsApart(text)
                    && headings.activity(text).isEmpty()
                    && Units.shipped().find(text).isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
