package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Folding;
import city.kaen.text.MonthNames;
import city.kaen.text.When;
import city.kaen.text.Years;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// With which month the years begin that the rows of a table name, where they are no calendar years.
///
/// What the titles or the header state goes first (`April to March`); then what the order of the months shows: where
/// June of one year is followed by July of the next, years begin in July. Where neither tells, a year of one number
/// begins in October, as in Thailand; one of two, `2022/23`, could begin in any month. A year of one number is named
/// for the calendar year it ends in; one from April is named for either, and is asked for.
final class FiscalYears {
    private static final Pattern SPLIT = Pattern.compile("(20[0-9]{2}|25[0-9]{2}) ?[/–-] ?((?:20|25)?[0-9]{2})");
    private static final Pattern FROM_TO =
            Pattern.compile("([\\p{L}\\p{M}.]{3,12}) ?(?:-|–|to|until|ถึง) ?(?:[0-9]{1,2} )?([\\p{L}\\p{M}.]{3,12})");
    private static final Pattern BEGINS = Pattern.compile(
            "(?:starts|starting|begins|beginning|เริ่ม)(?: in| on)? ?(?:[0-9]{1,2} )?([\\p{L}\\p{M}.]{3,12})");
    private static final int MONTHS = 12;
    private static final int LINES = 10;
    private static final int LONGEST = 160;

    private final Table table;
    private final SheetHead head;
    private final Cells cells;
    private final Optional<Column> year;
    private final boolean split;
    private final Optional<Month> begins;

    FiscalYears(Table table, SheetHead head, Cells cells) {
        this.table = table;
        this.head = head;
        this.cells = cells;
        this.year = table.first(Meaning.YEAR).or(() -> table.first(Meaning.FISCAL_YEAR));
        this.split = year.filter(this::hasSplit).isPresent();
        boolean named = year.filter(column -> column.meaning() == Meaning.FISCAL_YEAR
                        || column.heading().fiscal())
                .isPresent();
        this.begins = split || named ? begins(named) : Optional.empty();
    }

    /// The month that a year of the rows begins with; nothing where that is not known.
    Optional<Month> begins() {
        return begins;
    }

    /// The year that a text names which names two, `2022/23`: the second.
    static OptionalInt split(String text) {
        Matcher matcher = SPLIT.matcher(Folding.fold(text));
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        return (matcher.group(2).length() == 2 ? (first + 1) % 100 : first + 1) == second
                ? OptionalInt.of(Years.ofFourDigits(first).orElseThrow() + 1)
                : OptionalInt.empty();
    }

    /// The first month of a fiscal year, named for the year it ends in.
    static YearMonth first(int named, Month begins) {
        return YearMonth.of(begins == Month.JANUARY ? named : named - 1, begins);
    }

    /// Tells how the years of the rows were read, or that they cannot be.
    void tell(Problems problems) {
        if (year.isEmpty()) {
            return;
        }
        for (int row = table.headerLast() + 1; row < last(); row++) {
            String text = head.text(row, year.get().index());
            OptionalInt named = named(text);
            if (named.isEmpty()) {
                continue;
            }
            Place place = new Place(table.sheet(), head.number(row), year.get().index());
            if (begins.isPresent() && begins.get() != Month.OCTOBER && begins.get() != Month.JANUARY) {
                YearMonth first = first(named.getAsInt(), begins.get());
                problems.add("fiscal-year-begins", place, text, first + " – " + first.plusMonths(MONTHS - 1), "");
            } else if (begins.isEmpty() && isOfUse()) {
                problems.add("fiscal-year-open", place, text, "", "");
            }
            return;
        }
    }

    /// Whether the rows name months or quarters that want a year, and years that are not calendar years.
    private boolean isOfUse() {
        boolean named = year.filter(column -> column.meaning() == Meaning.FISCAL_YEAR
                        || column.heading().fiscal())
                .isPresent();
        return (split || named)
                && (table.first(Meaning.MONTH).isPresent()
                        || !table.of(Meaning.QUANTITY).isEmpty());
    }

    private boolean hasSplit(Column column) {
        for (int row = table.headerLast() + 1; row < last(); row++) {
            if (split(head.text(row, column.index())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Month> begins(boolean named) {
        Optional<Month> stated = stated();
        Set<Month> shown = shown();
        if (stated.isPresent()) {
            return stated.filter(month -> split || month != Month.APRIL);
        }
        if (!split && named && shown.contains(Month.OCTOBER)) {
            return Optional.of(Month.OCTOBER);
        }
        return shown.size() == 1
                ? shown.stream().filter(month -> split || month != Month.APRIL).findFirst()
                : Optional.empty();
    }

    /// The month that the lines above the table or its header state.
    private Optional<Month> stated() {
        for (String text : above()) {
            String folded = Folding.fold(text);
            Matcher range = FROM_TO.matcher(folded);
            for (int at = 0; range.find(at); at = range.start() + 1) {
                Optional<Month> first = month(range.group(1));
                Optional<Month> last = month(range.group(2));
                if (first.isPresent() && last.equals(first.map(month -> month.minus(1)))) {
                    return first;
                }
            }
            Matcher begin = BEGINS.matcher(folded);
            while (begin.find()) {
                Optional<Month> first = month(begin.group(1));
                if (first.isPresent()) {
                    return first;
                }
            }
        }
        return Optional.empty();
    }

    private List<String> above() {
        List<String> texts = new ArrayList<>();
        for (int row = Math.max(0, table.headerFirst() - LINES);
                row <= Math.min(table.headerLast(), last() - 1);
                row++) {
            for (Cell cell : head.row(row).cells()) {
                if (cell instanceof Cell.Text text && text.text().length() <= LONGEST) {
                    texts.add(text.text());
                }
            }
        }
        return texts;
    }

    private static Optional<Month> month(String name) {
        return MonthNames.find(name).map(MonthNames.Named::month);
    }

    /// The months with which years may begin, by the order in which months stand under them.
    private Set<Month> shown() {
        Set<Month> possible = EnumSet.allOf(Month.class);
        List<Month> across = table.of(Meaning.QUANTITY).stream()
                .flatMap(column -> column.heading().month().stream())
                .filter(When.NamedMonth.class::isInstance)
                .map(when -> ((When.NamedMonth) when).month())
                .toList();
        for (int i = 1; i < across.size(); i++) {
            follow(possible, across.get(i - 1), across.get(i), 0);
        }
        Optional<Column> months = table.first(Meaning.MONTH);
        int before = -1;
        for (int row = table.headerLast() + 1; row < last() && months.isPresent(); row++) {
            if (named(row).isEmpty() || month(row, months.get()).isEmpty()) {
                continue;
            }
            if (before >= 0) {
                follow(
                        possible,
                        month(before, months.get()).orElseThrow(),
                        month(row, months.get()).orElseThrow(),
                        named(row).getAsInt() - named(before).getAsInt());
            }
            before = row;
        }
        return possible;
    }

    /// What two months, one after the other, show: under one year none begins between them, under two one does.
    private static void follow(Set<Month> possible, Month one, Month other, int years) {
        boolean forward = one.plus(1) == other;
        boolean back = other.plus(1) == one;
        Month later = forward ? other : one;
        if (!forward && !back) {
            return;
        }
        if (years == 0) {
            possible.remove(later);
        } else if (years == (forward ? 1 : -1)) {
            possible.retainAll(Set.of(later));
        }
    }

    private Optional<Month> month(int row, Column column) {
        Cell cell = head.cell(row, column.index());
        OptionalInt number = RowTimes.monthNumber(cell);
        return number.isPresent()
                ? Optional.of(Month.of(number.getAsInt()))
                : cells.time(cell, table.order())
                        .flatMap(when ->
                                when instanceof When.NamedMonth one ? Optional.of(one.month()) : Optional.empty());
    }

    private OptionalInt named(int row) {
        return year.isEmpty()
                ? OptionalInt.empty()
                : named(head.text(row, year.get().index()));
    }

    private static OptionalInt named(String text) {
        OptionalInt split = split(text);
        return split.isPresent() ? split : RowTimes.yearOf(Folding.fold(text), 0);
    }

    private int last() {
        return Math.min(table.end(), head.size());
    }
}
