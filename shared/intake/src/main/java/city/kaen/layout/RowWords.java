package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Folding;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what the words of a row say of its figures: where, by which meter, of what, in which unit.
final class RowWords {
    private static final int LONGEST = 120;

    private static final int SAMPLE = 400;
    private static final String FUEL = "fuel";
    /// What card firms and sellers call fuels by: `B7`, `R99`, `HVO100`.
    private static final Pattern FUEL_CODE = Pattern.compile("[A-Za-z]{1,4}[ -]?[0-9]{1,3}");

    private final Table table;
    private final SheetHead head;
    private final Map<Meaning, Boolean> fuelsIn = new EnumMap<>(Meaning.class);
    private final Headings headings;
    private final Places places;
    private final Problems problems;
    private final Set<String> unknownPlaces = new HashSet<>();
    private final Map<String, String> activityOfText = new HashMap<>();
    private final Map<String, Boolean> namedTexts = new HashMap<>();
    private final Map<String, Optional<StatedUnit>> unitOfText = new HashMap<>();
    private final Map<Meaning, List<Column>> columns = new EnumMap<>(Meaning.class);
    private String group = "";
    private Optional<StatedUnit> groupUnit = Optional.empty();
    private String wholeDistrict = "";

    RowWords(Table table, SheetHead head, Headings headings, Places places, Problems problems) {
        this.table = table;
        this.head = head;
        this.headings = headings;
        this.places = places;
        this.problems = problems;
    }

    /// All rows that name no district lie in one.
    void inDistrict(String district) {
        wholeDistrict = district;
    }

    /// A group of rows begins that are all of one activity, and of one unit if its heading names one.
    void begin(String activity, Optional<StatedUnit> unit) {
        group = activity;
        groupUnit = unit;
    }

    /// The group ends.
    void end() {
        group = "";
        groupUnit = Optional.empty();
    }

    /// What the row's words say; nothing where they name an activity or unit that is not known.
    ///
    /// @param under the name of the group it stands under, or empty
    Optional<RowSaid> said(Row row, String under) {
        String place = text(row, Meaning.FACILITY);
        String label = label(row);
        if (!under.isEmpty() && (places.find(label).isEmpty() || label.isEmpty())) {
            place = under;
        }
        String meter = text(row, Meaning.METER);
        String district = joined(row, Meaning.DISTRICT);
        String activityText = text(row, Meaning.ACTIVITY);
        String activity = group;
        if (!activityText.isEmpty() && group.isEmpty()) {
            activity = isNamed(activityText) ? activityOf(activityText) : activityOf(activityText, row);
            if (activity.isEmpty() && place.isEmpty() && isPlace(activityText, row)) {
                place = activityText;
            } else if (activity.isEmpty() && Units.shipped().find(activityText).isEmpty()) {
                Place at = new Place(table.sheet(), row.number(), column(Meaning.ACTIVITY));
                problems.add("activity-unknown", at, Figures.shortened(activityText), "", "");
                return Optional.empty();
            }
        }
        if (!label.isEmpty() && group.isEmpty()) {
            activity = activity.isEmpty() ? activityOf(label, row) : activity;
            if (activityOf(label, row).isEmpty() && place.isEmpty()) {
                if (FUEL_CODE.matcher(label).matches()
                        && places.find(label).isEmpty()
                        && isOfFuel()
                        && isNamedIn(Meaning.LABEL)) {
                    Place at = new Place(table.sheet(), row.number(), column(Meaning.LABEL));
                    problems.add("activity-unknown", at, Figures.shortened(label), "", "");
                    return Optional.empty();
                }
                place = label;
            }
        }
        String unitText = text(row, Meaning.UNIT);
        String named = label.isEmpty() && activityText.isEmpty() ? place : "";
        Optional<StatedUnit> unit = unitText.isEmpty() ? unitIn(List.of(label, activityText, named)) : unit(row);
        if (!unitText.isEmpty() && unit.isEmpty() && !TableBuilder.isNumber(unitText)) {
            Place at = new Place(table.sheet(), row.number(), column(Meaning.UNIT));
            problems.add("unit-unknown", at, Figures.shortened(unitText), "", "");
            return Optional.empty();
        }
        RowSaid said = new RowSaid(
                "", meter, district.isEmpty() ? wholeDistrict : district, activity, unit.or(() -> groupUnit), false);
        if (place.isEmpty()
                && meter.isEmpty()
                && district.isEmpty()
                && !table.titles().place().isEmpty()) {
            return Optional.of(said.at(table.titles().place(), places));
        }
        if (place.isEmpty()) {
            Optional<String> byMeter = meter.isEmpty() ? Optional.empty() : places.find(meter);
            return Optional.of(byMeter.map(said::in).orElse(said));
        }
        if (places.find(place).isEmpty() && places.registered() && unknownPlaces.add(place)) {
            Place at = new Place(table.sheet(), row.number(), column(Meaning.FACILITY));
            problems.add("facility-unknown", at, Figures.shortened(place), "", "");
        }
        return Optional.of(said.at(place, places));
    }

    /// Whether what stands among activities is the name of a place.
    private boolean isPlace(String text, Row row) {
        return (isOfTitle() && !namesFuels())
                || (unit(row).isPresent()
                        && (places.find(text).isPresent() || SheetPlaces.hasWord(Folding.fold(text))));
    }

    /// The row's name. A number names a row only where no word does.
    private String label(Row row) {
        String number = "";
        for (Column column : columns(Meaning.LABEL)) {
            Cell cell = row.cell(column.index());
            String text = cell.text().strip();
            if (!text.isEmpty() && !TableEdges.isNumber(cell)) {
                return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            }
            number = number.isEmpty() ? text : number;
        }
        boolean named = !text(row, Meaning.ACTIVITY).isEmpty()
                || !text(row, Meaning.FACILITY).isEmpty();
        return named ? "" : number;
    }

    /// The first of the row's unit columns that names a unit: a form may hold that of a factor, too.
    private Optional<StatedUnit> unit(Row row) {
        for (Column column : columns(Meaning.UNIT)) {
            String text = row.cell(column.index()).text().strip();
            Optional<StatedUnit> unit = text.isEmpty() || text.length() > LONGEST
                    ? Optional.empty()
                    : unitOfText.computeIfAbsent(
                            "=" + text, one -> Units.shipped().find(one.substring(1)));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /// The unit behind the first of a row's names that has one: `ดีเซล (ลิตร)`.
    private Optional<StatedUnit> unitIn(List<String> names) {
        for (String name : names) {
            Optional<StatedUnit> unit =
                    name.isEmpty() ? Optional.empty() : unitOfText.computeIfAbsent(name, headings::unit);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /// Whether the title says of what all rows are, so that their names are places.
    private boolean isOfTitle() {
        return table.titles()
                .activity()
                .filter(spoken -> !spoken.assumed() && !spoken.item())
                .isPresent();
    }

    /// Whether the column of activities names fuels under a title that leaves open which: by its header, or by what
    /// other rows have in it. What is not known there is a fuel that is not known, no place.
    private boolean namesFuels() {
        boolean byHeader = table.first(Meaning.ACTIVITY)
                .flatMap(column -> headings.activity(column.heading().text()))
                .filter(spoken -> spoken.activity().equals(Figures.UNSPECIFIED))
                .isPresent();
        return isOfFuel() && (byHeader || isNamedIn(Meaning.ACTIVITY));
    }

    private boolean isOfFuel() {
        return table.titles()
                .activity()
                .filter(spoken -> spoken.activity().equals(Figures.UNSPECIFIED))
                .isPresent();
    }

    /// Whether any of the first rows names a fuel in a column of a meaning.
    private boolean isNamedIn(Meaning meaning) {
        return fuelsIn.computeIfAbsent(meaning, one -> {
            for (int row = table.headerLast() + 1; row < Math.min(Math.min(table.end(), head.size()), SAMPLE); row++) {
                for (Column column : columns(meaning)) {
                    String activity = activityOf(head.text(row, column.index()));
                    if (!activity.isEmpty() && headings.dataset(activity).equals(FUEL)) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    /// The activity that a row's name speaks of. Under a title that says of what all rows are, a name that speaks of
    /// something else, in a row without a unit of its own, is a place: the pumping station on the list of electricity.
    private String activityOf(String text, Row row) {
        String activity = activityOf(text);
        if (activity.isEmpty()
                || !isOfTitle()
                || unit(row).isPresent()
                || isOfHeat()
                || headings.unit(text).isPresent()) {
            return activity;
        }
        String title = table.titles().activity().orElseThrow().activity();
        return headings.dataset(title).equals(headings.dataset(activity)) ? activity : "";
    }

    /// Whether a text is the name of an activity and nothing else, and what its column measures can be of it.
    private boolean isNamed(String text) {
        return namedTexts.computeIfAbsent(
                text,
                one -> headings.isActivity(one)
                        && columns(Meaning.QUANTITY).stream()
                                .map(column -> column.heading().unit().or(table.titles()::unit))
                                .allMatch(unit -> unit.filter(each -> headings.fits(activityOf(one), each))
                                        .isPresent()));
    }

    private boolean isOfHeat() {
        return columns(Meaning.QUANTITY).stream().allMatch(HeatColumns::isHeat);
    }

    private String activityOf(String text) {
        return activityOfText.computeIfAbsent(
                text,
                one -> headings.activity(one)
                        .map(ActivityWords.Spoken::activity)
                        .orElse(""));
    }

    private int column(Meaning meaning) {
        return table.first(meaning).map(Column::index).orElse(table.left());
    }

    String text(Row row, Meaning meaning) {
        for (Column column : columns(meaning)) {
            String text = row.cell(column.index()).text().strip();
            if (!text.isEmpty()) {
                return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            }
        }
        return "";
    }

    private List<Column> columns(Meaning meaning) {
        List<Column> known = columns.get(meaning);
        if (known == null) {
            known = table.of(meaning);
            columns.put(meaning, known);
        }
        return known;
    }

    private String joined(Row row, Meaning meaning) {
        if (columns(meaning).isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Column column : columns(meaning)) {
            String text = row.cell(column.index()).text().strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return String.join(" ", texts);
    }
}
