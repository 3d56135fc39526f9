package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds the tables of one sheet that a taught layout describes.
final class TaughtTables {
    private static final int DEEPEST_HEADER = 400;
    private static final int SAMPLE = 60;

    private final SheetHead head;
    private final int sheet;
    private final Headings headings;
    private final TitleReader titles;
    private final TableBuilder builder;
    private final List<LayoutProfile> layouts;
    private final int latest;

    /// A table, and the layout that it was found by.
    record Taught(Table table, LayoutProfile layout) {}

    private record Start(int row, LayoutProfile layout) {
        int last() {
            return row + layout.match().headerRows() - 1;
        }
    }

    /// @param layouts those that are for the sheet, the first that matches goes
    TaughtTables(
            SheetHead head,
            int sheet,
            Headings headings,
            TitleReader titles,
            TableBuilder builder,
            List<LayoutProfile> layouts,
            int latest) {
        this.head = head;
        this.sheet = sheet;
        this.headings = headings;
        this.titles = titles;
        this.builder = builder;
        this.layouts = layouts;
        this.latest = latest;
    }

    /// The tables from above to below; none where no layout's headers stand in the sheet.
    List<Taught> find() {
        List<Start> starts = starts();
        List<Taught> found = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).row() : head.whole() ? head.size() : Integer.MAX_VALUE;
            found.add(new Taught(
                    table(starts.get(i), builder.next() + i, end), starts.get(i).layout()));
        }
        return found;
    }

    private List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        int row = 0;
        while (row < Math.min(head.size(), DEEPEST_HEADER)) {
            Optional<Start> start = startsAt(row);
            start.ifPresent(starts::add);
            row = start.map(one -> one.last() + 1).orElse(row + 1);
        }
        return starts;
    }

    private Optional<Start> startsAt(int row) {
        return layouts.stream()
                .map(layout -> new Start(row, layout))
                .filter(start -> start.last() < head.size() && !head.blank(row) && stands(start))
                .findFirst();
    }

    private boolean stands(Start start) {
        return start.layout().match().headers().stream().allMatch(header -> {
            for (int column = 0; column < head.width(); column++) {
                if (isOf(tiers(start, column), header)) {
                    return true;
                }
            }
            return false;
        });
    }

    private List<String> tiers(Start start, int column) {
        List<String> tiers = new ArrayList<>();
        for (int row = start.row(); row <= start.last(); row++) {
            String shown = head.shown(row, column);
            if (!shown.isEmpty() && !tiers.contains(shown)) {
                tiers.add(shown);
            }
        }
        return tiers;
    }

    private static boolean isOf(List<String> tiers, String header) {
        String folded = Folding.fold(header);
        return !tiers.isEmpty()
                && (Folding.fold(tiers.getLast()).equals(folded)
                        || Folding.fold(String.join(" / ", tiers)).equals(folded));
    }

    private Table table(Start start, int number, int end) {
        LayoutProfile layout = start.layout();
        int first = start.last() + 1 + layout.match().skipRows();
        List<Column> columns = new ArrayList<>();
        Set<Integer> taught = new HashSet<>();
        for (int column = 0; column < head.width(); column++) {
            Optional<LayoutProfile.ColumnRole> role = role(start, column);
            if (role.isPresent()) {
                taught.add(column);
            }
            column(start, column, role, first, end).ifPresent(columns::add);
        }
        boolean across = layout.reading()
                .acrossOrDown()
                .map(LayoutProfile.AcrossOrDown.ACROSS::equals)
                .orElseGet(() -> isAcross(columns));
        List<Column> shaped = across ? across(layout, columns, taught, first, end) : columns;
        boolean labelled = shaped.stream()
                .anyMatch(column -> column.meaning() == Meaning.LABEL || column.meaning() == Meaning.ACTIVITY);
        Table.Titles around = titles.around(start.row(), 0, head.width());
        LayoutProfile.Constants constants = layout.constants();
        return new Table(
                number,
                sheet,
                start.row(),
                Math.min(first, end) - 1,
                end,
                0,
                head.width(),
                across ? Table.Shape.ACROSS : Table.Shape.DOWN,
                List.copyOf(shaped),
                layout.reading().dates().map(DateForm::order).orElseGet(() -> builder.order(shaped, first)),
                new Table.Titles(
                        constants.year() == 0 ? around.year() : OptionalInt.of(constants.year()),
                        constants.fiscal() || (constants.year() == 0 && around.fiscal()),
                        constants.unit().or(around::unit),
                        spoken(constants.activity()).or(around::activity),
                        constants.facility().isEmpty() ? around.place() : constants.facility(),
                        around.text()),
                layout.reading().prefilled().orElse(across && labelled && headings.namedMonths(shaped)));
    }

    private Optional<LayoutProfile.ColumnRole> role(Start start, int index) {
        List<String> tiers = tiers(start, index);
        String letter = new Place(sheet, 1, index).letters();
        return start.layout().columns().stream()
                .filter(each -> each.letter().isEmpty()
                        ? isOf(tiers, each.header())
                        : each.letter().equals(letter))
                .findFirst();
    }

    /// A column as its role has it; as its header has it, where it has none.
    private Optional<Column> column(
            Start start, int index, Optional<LayoutProfile.ColumnRole> role, int first, int end) {
        LayoutProfile layout = start.layout();
        List<String> tiers = tiers(start, index);
        Heading heading = headings.of(tiers).fiscalIf(layout.constants().fiscal());
        Optional<When> formed = tiers.isEmpty()
                ? Optional.empty()
                : layout.reading().dates().flatMap(form -> form.read(tiers.getLast(), latest));
        if (role.map(LayoutProfile.ColumnRole::role).filter("ignore"::equals).isPresent()
                || (role.isEmpty() && layout.reading().othersIgnored())) {
            return Optional.empty();
        }
        Meaning meaning = role.map(each -> meaning(each.role()))
                .orElse(formed.isPresent() ? Meaning.QUANTITY : heading.meaning());
        LayoutProfile.Constants constants = layout.constants();
        Heading taught = meaning != Meaning.QUANTITY
                ? heading.as(meaning)
                : new Heading(
                        meaning,
                        heading.text(),
                        heading.year(),
                        heading.fiscal(),
                        role.flatMap(LayoutProfile.ColumnRole::month)
                                .or(() -> formed)
                                .or(heading::month),
                        unit(role, constants).or(heading::unit),
                        role.flatMap(each -> spoken(each.activity()))
                                .or(() -> spoken(constants.activity()))
                                .or(heading::activity));
        Profile profile = Profile.of(head, index, first, end, SAMPLE);
        return Optional.of(new Column(
                index,
                taught,
                layout.reading().mark().orElse(profile.mark()),
                role.map(LayoutProfile.ColumnRole::place).orElse("")));
    }

    private static Optional<StatedUnit> unit(
            Optional<LayoutProfile.ColumnRole> role, LayoutProfile.Constants constants) {
        return role.flatMap(LayoutProfile.ColumnRole::unit).or(constants::unit);
    }

    private static boolean isAcross(List<Column> columns) {
        boolean monthAbove = columns.stream()
                .anyMatch(column -> column.meaning() == Meaning.QUANTITY
                        && column.heading().month().isPresent());
        boolean monthBeside = columns.stream().anyMatch(column -> switch (column.meaning()) {
            case MONTH, DATE, START -> true;
            default -> false;
        });
        return monthAbove && !monthBeside;
    }

    /// Of a table with months across, what stands left of them tells what a row is about; a figure without a month is
    /// none.
    private List<Column> across(
            LayoutProfile layout, List<Column> columns, Set<Integer> taughtColumns, int first, int end) {
        int months = columns.stream()
                .filter(TaughtTables::hasMonth)
                .mapToInt(Column::index)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Column> shaped = new ArrayList<>();
        for (Column column : columns) {
            boolean taught = taughtColumns.contains(column.index());
            if (hasMonth(column) || taught || column.index() > months) {
                if (hasMonth(column) || taught || column.meaning() != Meaning.QUANTITY) {
                    shaped.add(column);
                }
                continue;
            }
            Heading label = TableBuilder.label(column.heading(), Profile.of(head, column.index(), first, end, SAMPLE));
            boolean place = label.meaning() == Meaning.LABEL
                    && !layout.constants().activity().isEmpty();
            shaped.add(new Column(
                    column.index(), place ? label.as(Meaning.FACILITY) : label, column.mark(), column.place()));
        }
        return shaped;
    }

    private static boolean hasMonth(Column column) {
        return column.meaning() == Meaning.QUANTITY && column.heading().month().isPresent();
    }

    private static Meaning meaning(String role) {
        return Meaning.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Optional<ActivityWords.Spoken> spoken(String activity) {
        return activity.isEmpty() ? Optional.empty() : Optional.of(new ActivityWords.Spoken(activity, false, false));
    }
}
