package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Amounts;
import city.kaen.text.DayOrder;
import city.kaen.text.DecimalMark;
import city.kaen.text.Said;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Builds a table from where it stands: reads its header, its columns' contents and what is written around it.
final class TableBuilder {
    private static final int SAMPLE = 60;
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\[?[0-2]?[0-9]:[0-5][0-9](:00)?]?");
    private static final Pattern NUMBERED = Pattern.compile("(?i)kwh_?[0-9]{1,2}");

    private final SheetHead head;
    private final int sheet;
    private final Headings headings;
    private final TitleReader titles;
    private final int latest;
    private int next;

    TableBuilder(SheetHead head, int sheet, Headings headings, TitleReader titles, int firstNumber, int latest) {
        this.head = head;
        this.sheet = sheet;
        this.headings = headings;
        this.titles = titles;
        this.next = firstNumber;
        this.latest = latest;
    }

    Optional<Table> across(MonthRuns.Across run, int top, int bottom, int end, int left, int right) {
        List<Column> columns = new ArrayList<>();
        boolean labelled = false;
        for (int column = left; column < right; column++) {
            Heading heading = headings.of(tiers(column, top, bottom, left));
            Profile profile = Profile.of(head, column, bottom + 1, end, SAMPLE);
            if (column < run.first()) {
                Heading label = label(heading, profile);
                labelled |= label.meaning() == Meaning.LABEL || label.meaning() == Meaning.ACTIVITY;
                columns.add(new Column(column, label, profile.mark()));
            } else if (run.columns().contains(column)
                    && heading.meaning() != Meaning.CARBON
                    && heading.meaning() != Meaning.PERCENT) {
                columns.add(new Column(column, heading.as(Meaning.QUANTITY), profile.mark()));
            } else if (!(heading.meaning() == Meaning.QUANTITY
                    && heading.month().isEmpty())) {
                columns.add(new Column(column, heading, profile.mark()));
            }
        }
        boolean inForm = headings.namedMonths(columns);
        return Optional.of(table(Table.Shape.ACROSS, top, bottom, end, left, right, columns, inForm && labelled));
    }

    /// The leftmost columns tell what a row is about: by their header's word, else by what stands in them.
    private static Heading label(Heading heading, Profile profile) {
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
                            titles.around(run.first(), left, right),
                            true));
        }
        List<Column> columns = new ArrayList<>();
        for (int column = left; column < right; column++) {
            Heading heading = headings.of(tiers(column, top, bottom, left));
            Profile profile = Profile.of(head, column, run.first(), end, SAMPLE);
            columns.add(new Column(
                    column,
                    column == run.column() ? heading.as(Meaning.MONTH) : refined(heading, profile),
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
                promoted(columns, run.first(), end, titles.around(top, left, right)),
                true));
    }

    Optional<Table> records(int top, int bottom, int end, int right) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < right; column++) {
            Heading heading = headings.of(tiers(column, top, bottom, 0));
            Profile profile = Profile.of(head, column, bottom + 1, end, SAMPLE);
            columns.add(new Column(column, refined(interval(heading), profile), profile.mark()));
        }
        return Optional.of(table(
                Table.Shape.DOWN,
                top,
                bottom,
                end,
                0,
                right,
                promoted(longTable(intervals(columns)), bottom + 1, end, titles.around(top, 0, right)),
                false));
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
            Heading refined = column == time ? heading.as(Meaning.DATE) : refined(heading, profile);
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
                promoted(columns, bottom + 1, end, titles.around(top, 0, right)),
                false));
    }

    private Table table(
            Table.Shape shape, int top, int bottom, int end, int left, int right, List<Column> columns, boolean form) {
        return new Table(
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
                form);
    }

    private List<String> tiers(int column, int top, int bottom, int left) {
        List<String> tiers = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            String shown = head.shown(row, column);
            if (shown.isEmpty() && row < bottom && !head.shown(row + 1, column).isEmpty()) {
                shown = fromLeft(row, column, left);
            }
            tiers.add(shown);
        }
        return tiers;
    }

    /// A group's header stands over its first column only where cells cannot be merged.
    private String fromLeft(int row, int column, int left) {
        for (int other = column - 1; other >= left; other--) {
            String shown = head.shown(row, other);
            if (!shown.isEmpty()) {
                return head.span(row, other) > 1 ? "" : shown;
            }
            if (head.shown(row + 1, other).isEmpty()) {
                return "";
            }
        }
        return "";
    }

    private static Heading interval(Heading heading) {
        String text = heading.text().strip();
        return TIME_OF_DAY.matcher(text).matches() || NUMBERED.matcher(text).matches()
                ? heading.as(Meaning.INTERVAL)
                : heading;
    }

    /// Where a day's readings stand in many columns, the column of their sum is not counted beside them.
    private static List<Column> intervals(List<Column> columns) {
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
                    ? Meaning.QUANTITY
                    : meaning == Meaning.QUANTITY && many >= 20 ? Meaning.TOTAL : meaning;
            changed.add(new Column(column.index(), column.heading().as(now), column.mark()));
        }
        return changed;
    }

    /// What a column is, its contents considered: a header may say `unit` over numbers and `quantity` over words.
    private Heading refined(Heading heading, Profile profile) {
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
    private List<Column> promoted(List<Column> columns, int first, int end, Table.Titles around) {
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

    /// Where one column is the quantity by its name and another its unit, no third one is a quantity.
    private List<Column> longTable(List<Column> columns) {
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

    private boolean isNamedQuantity(Column column) {
        return column.meaning() == Meaning.QUANTITY
                && headings.word(column.heading().text())
                        .filter(Meaning.QUANTITY::equals)
                        .isPresent();
    }

    private DayOrder order(List<Column> columns, int first) {
        for (Column column : columns) {
            if (!column.meaning().isTime()) {
                continue;
            }
            for (int row = first; row < Math.min(head.size(), first + 1_000); row++) {
                Optional<DayOrder> proof = Times.proof(head.text(row, column.index()));
                if (proof.isPresent()) {
                    return proof.get();
                }
            }
        }
        return DayOrder.DAY_FIRST;
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

    static boolean isNumber(String text) {
        return Amounts.read(text, DecimalMark.POINT) instanceof Said.Amount;
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
