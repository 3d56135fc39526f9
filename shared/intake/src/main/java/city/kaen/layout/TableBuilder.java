package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Amounts;
import city.kaen.text.DayOrder;
import city.kaen.text.DecimalMark;
import city.kaen.text.Said;
import city.kaen.text.Times;
import city.kaen.text.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Builds a table from where it stands: reads its header, its columns' contents and what is written around it.
final class TableBuilder {
    private static final Pattern LISTED =
            Pattern.compile("[\\p{Z}\\s\\p{Cf}]*[(]?[0-9๐-๙]{1,2}([.][0-9๐-๙]{1,2})*[.)]+[\\p{Z}\\s\\p{Cf}]*\\p{L}");
    private static final int SAMPLE = 60;

    private final SheetHead head;
    private final int sheet;
    private final Headings headings;
    private final TitleReader titles;
    private final int latest;
    private final HeaderTiers tiers;
    private final ColumnRoles roles;
    private int next;

    TableBuilder(SheetHead head, int sheet, Headings headings, TitleReader titles, int firstNumber, int latest) {
        this.head = head;
        this.sheet = sheet;
        this.headings = headings;
        this.titles = titles;
        this.next = firstNumber;
        this.latest = latest;
        this.tiers = new HeaderTiers(head);
        this.roles = new ColumnRoles(head, headings);
    }

    Optional<Table> across(MonthRuns.Across run, int top, int bottom, int end, int left, int right) {
        List<Column> columns = new ArrayList<>();
        boolean labelled = false;
        Set<Integer> months = Set.copyOf(run.columns());
        for (int column = left; column < right; column++) {
            Heading heading = headings.of(tiers.of(column, top, bottom, left));
            Profile profile = Profile.of(head, column, bottom + 1, end, SAMPLE);
            if (column < run.first()) {
                Heading label = yearly(label(heading, profile), column, bottom + 1, end);
                labelled |= label.meaning() == Meaning.LABEL || label.meaning() == Meaning.ACTIVITY;
                columns.add(new Column(column, label, profile.mark()));
            } else if (months.contains(column) && isFigure(heading, head.text(run.row(), column))) {
                columns.add(new Column(column, heading.as(Meaning.QUANTITY), profile.mark()));
            } else if (ColumnRoles.isPartOfMonth(heading)) {
                columns.add(new Column(column, heading.as(Meaning.QUANTITY), profile.mark()));
            } else if (ColumnRoles.isQuarter(heading)) {
                columns.add(new Column(column, heading.as(Meaning.TOTAL), profile.mark()));
            } else if (!(heading.meaning() == Meaning.QUANTITY
                    && heading.month().isEmpty())) {
                columns.add(new Column(column, heading, profile.mark()));
            }
        }
        boolean inForm = headings.namedMonths(columns);
        List<Column> placed = roles.placed(columns, tiers, top, bottom, left);
        return Optional.of(table(Table.Shape.ACROSS, top, bottom, end, left, right, placed, inForm && labelled));
    }

    /// Words left of the months that are all years, but for what names a total or a share, are the years of the rows.
    private Heading yearly(Heading label, int column, int first, int end) {
        if (label.meaning() != Meaning.LABEL && label.meaning() != Meaning.ACTIVITY) {
            return label;
        }
        int years = 0;
        boolean fiscal = false;
        for (int row = first; row < Math.min(Math.min(end, head.size()), first + SAMPLE); row++) {
            String text = head.text(row, column).strip();
            if (text.isEmpty() || !Labels.of(text).isEmpty()) {
                continue;
            }
            if (RowTimes.yearOf(text, latest).isEmpty()) {
                return label;
            }
            years++;
            fiscal |= headings.times().isFiscal(text);
        }
        return years == 0 ? label : label.as(fiscal ? Meaning.FISCAL_YEAR : Meaning.YEAR);
    }

    /// Whether a column under a month holds a figure of it. Words beside the month in one cell say what it is.
    private boolean isFigure(Heading heading, String cell) {
        if (heading.unit()
                .filter(unit -> unit.unit().dimension().equals("money"))
                .isPresent()) {
            return false;
        }
        return switch (heading.meaning()) {
            case CARBON, PERCENT -> false;
            case QUANTITY, UNIT, ACTIVITY, OTHER -> true;
            default -> HeaderMonths.among(cell, latest).isEmpty();
        };
    }

    /// The leftmost columns tell what a row is about: by their header's word, else by what stands in them.
    static Heading label(Heading heading, Profile profile) {
        if (heading.meaning().isTime() && profile.mostlyNumbers()) {
            return heading.meaning() == Meaning.YEAR || heading.meaning() == Meaning.FISCAL_YEAR
                    ? heading
                    : heading.as(Meaning.OTHER);
        }
        return switch (heading.meaning()) {
            case ID, DISTRICT, FACILITY, METER, ACTIVITY, UNIT, YEAR, FISCAL_YEAR, NOTE -> heading;
            default -> profile.words() > 0 ? heading.as(Meaning.LABEL) : heading.as(Meaning.OTHER);
        };
    }

    Optional<Table> down(
            MonthRuns.Down run, int top, int bottom, int end, int left, int right, Optional<Table> before) {
        if (bottom < top || head.blank(bottom, left, right)) {
            return before.filter(table -> table.left() <= run.column() && table.right() > run.column())
                    .map(table -> new Table(
                            next++,
                            sheet,
                            run.first(),
                            run.first() - 1,
                            end,
                            left,
                            right,
                            table.shape(),
                            table.columns(),
                            table.order(),
                            continued(titles.around(run.first(), left, right), table.titles()),
                            true));
        }
        List<Column> columns = new ArrayList<>();
        for (int column = left; column < right; column++) {
            Heading heading = headings.of(tiers.of(column, top, bottom, left));
            Profile profile = Profile.of(head, column, run.first(), end, SAMPLE);
            columns.add(new Column(
                    column,
                    column == run.column()
                            ? heading.as(Meaning.MONTH)
                            : roles.refined(NumberedDays.interval(heading), profile),
                    profile.mark()));
        }
        boolean readings = columns.stream().anyMatch(column -> column.meaning() == Meaning.READING_AFTER)
                && columns.stream().anyMatch(column -> column.meaning() == Meaning.READING_BEFORE);
        Table.Shape shape = readings ? Table.Shape.READINGS : Table.Shape.DOWN;
        return Optional.of(table(
                shape,
                top,
                bottom,
                end,
                left,
                right,
                roles.placed(
                        roles.promoted(roles.bareAmounts(columns), run.first(), end, titles.around(top, left, right)),
                        tiers,
                        top,
                        bottom,
                        left),
                true));
    }

    /// The titles of a table that goes on without a header of its own: what they leave open, the first one's say.
    private static Table.Titles continued(Table.Titles own, Table.Titles first) {
        boolean dated = own.year().isPresent();
        return new Table.Titles(
                dated ? own.year() : first.year(),
                dated ? own.fiscal() : first.fiscal(),
                own.unit().or(first::unit),
                own.activity().or(first::activity),
                own.place(),
                own.text(),
                own.month());
    }

    /// The table under a line of its own that names its year, its activity, or else its place.
    Table under(Table table, String line) {
        Table.Titles old = table.titles();
        OptionalInt year = headings.times().namesSeveralYears(line) ? OptionalInt.empty() : headings.year(line);
        Optional<ActivityWords.Spoken> activity = headings.activity(line);
        boolean place = year.isEmpty() && activity.isEmpty();
        return table.with(new Table.Titles(
                year.isPresent() ? year : old.year(),
                year.isPresent() ? headings.times().isFiscal(line) : old.fiscal(),
                headings.unit(line).or(old::unit),
                activity.or(old::activity),
                place ? line : old.place(),
                old.text(),
                old.month()));
    }

    Optional<Table> records(int top, int bottom, int end, int right) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < right; column++) {
            Heading heading = headings.of(tiers.of(column, top, bottom, 0));
            Profile profile = Profile.of(head, column, bottom + 1, end, SAMPLE);
            columns.add(new Column(column, roles.refined(ColumnRoles.interval(heading), profile), profile.mark()));
        }
        nameRowsOfDays(columns, bottom + 1, end);
        return Optional.of(table(
                Table.Shape.DOWN,
                top,
                bottom,
                end,
                0,
                right,
                roles.placed(
                        roles.promoted(
                                roles.longTable(roles.bareAmounts(ColumnRoles.intervals(columns))),
                                bottom + 1,
                                end,
                                titles.around(top, 0, right)),
                        tiers,
                        top,
                        bottom,
                        0),
                false));
    }

    /// Words left of a month's days name the rows, whatever stands over them.
    private void nameRowsOfDays(List<Column> columns, int first, int end) {
        if (columns.stream().noneMatch(NumberedDays::isDay)) {
            return;
        }
        for (int i = 0; !NumberedDays.isDay(columns.get(i)); i++) {
            Column column = columns.get(i);
            if (column.meaning() == Meaning.OTHER
                    && Profile.of(head, column.index(), first, end, SAMPLE).words() > 0) {
                columns.set(i, new Column(column.index(), column.heading().as(Meaning.LABEL), column.mark()));
                return;
            }
        }
    }

    /// A header whose lower rows are remarks on the columns, named in the time column: `Unidad`, `Frecuencia`.
    Optional<Table> metadata(int top, int bottom, int end, int right, int time) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < right; column++) {
            String name = head.text(top, column);
            List<String> tiers = new ArrayList<>();
            for (int row = top + 1; row <= bottom; row++) {
                if (headings.unit(head.text(row, column)).isPresent()) {
                    tiers.add(head.text(row, column));
                }
            }
            tiers.add(name);
            Heading heading = headings.of(column == time ? List.of(name) : tiers);
            Profile profile = Profile.of(head, column, bottom + 1, end, SAMPLE);
            Heading refined = column == time ? heading.as(Meaning.DATE) : roles.refined(heading, profile);
            boolean place =
                    refined.meaning() == Meaning.QUANTITY && heading.activity().isEmpty();
            columns.add(new Column(column, refined, profile.mark(), place ? name : ""));
        }
        return Optional.of(table(
                Table.Shape.DOWN,
                top,
                bottom,
                end,
                0,
                right,
                roles.promoted(columns, bottom + 1, end, titles.around(top, 0, right)),
                false));
    }

    private Table table(
            Table.Shape shape, int top, int bottom, int end, int left, int right, List<Column> columns, boolean form) {
        return NumberedDays.within(new Table(
                next++,
                sheet,
                top,
                bottom,
                end,
                left,
                right,
                shape,
                List.copyOf(columns),
                order(columns, bottom + 1),
                titles.around(top, left, right),
                form));
    }

    DayOrder order(List<Column> columns, int first) {
        return new DayOrders(head, latest).of(columns, first);
    }

    boolean isDated(Cell cell) {
        return switch (cell) {
            case Cell.Date date -> true;
            case Cell.Text text ->
                text.text().length() >= 6
                        && Times.read(text.text(), DayOrder.DAY_FIRST, latest)
                                .filter(when -> when instanceof When.OnDay || when instanceof When.InMonth)
                                .isPresent();
            case Cell.Numeric numeric -> false;
            case Cell.Blank blank -> false;
            case Cell.Bool bool -> false;
            case Cell.Failed failed -> false;
        };
    }

    /// Whether a text is a number, and not words that are numbered: `2. น้ำประปา`.
    static boolean isNumber(String text) {
        return !beginsAsAWord(text)
                && Amounts.read(text, DecimalMark.POINT) instanceof Said.Amount
                && !LISTED.matcher(text).lookingAt();
    }

    /// Whether a letter comes first, as it does in no number: told without reading on, for every cell is asked.
    static boolean beginsAsAWord(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /// Notes where a table ends.
    void ends(int end) {
        titles.ends(end);
    }

    /// The number the next table of the file gets.
    int next() {
        return next;
    }
}
