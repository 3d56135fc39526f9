package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.DayOrder;
import city.kaen.text.Folding;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.text.Years;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds months that follow each other across a row or down a column: the axis of a monthly form.
final class MonthRuns {
    /// So many in a row are an axis; fewer are a coincidence.
    private static final int FEWEST = 3;
    /// Two quarters are half a year's axis.
    private static final int FEWEST_QUARTERS = 2;
    /// How far apart the months of an axis stand: each may have a few columns of its own.
    private static final int WIDEST = 4;
    private static final int ROWS_LOOKED_AT = 400;
    private static final int COLUMNS_LOOKED_AT = 120;

    /// Months across one row.
    ///
    /// @param row the index of the row
    /// @param columns where they stand, in order
    record Across(int row, List<Integer> columns) {
        int first() {
            return columns.getFirst();
        }

        int last() {
            return columns.getLast();
        }
    }

    /// Months without a year down one column.
    ///
    /// @param first the index of the first month's row
    /// @param last the index of the last month's row
    /// @param listed whether months stand there several times, one after the other, as in a list of kinds or places
    record Down(int column, int first, int last, boolean listed) {}

    private final SheetHead head;
    private final int latest;
    private final HeaderTimes times;
    /// What was read once: the words of a list repeat.
    private final Map<String, Integer> ordinals = new HashMap<>();

    private final Map<String, Optional<HeaderMonths.Among>> amongWords = new HashMap<>();

    MonthRuns(SheetHead head, int latest) {
        this.head = head;
        this.latest = latest;
        this.times = new HeaderTimes(latest);
    }

    List<Across> across() {
        return across(FEWEST);
    }

    /// Rows with one or two months: no axis on their own.
    List<Across> few() {
        return across(1);
    }

    /// Rows of quarters that follow each other, where no month stands beside them.
    List<Across> quarters() {
        List<Across> runs = new ArrayList<>();
        for (int row = 0; row < Math.min(head.size(), ROWS_LOOKED_AT); row++) {
            if (monthIn(row)) {
                continue;
            }
            List<Integer> columns = new ArrayList<>();
            int before = 0;
            for (int column = 0; column < head.row(row).cells().size(); column++) {
                int quarter = quarter(head.text(row, column));
                if (quarter == 0) {
                    continue;
                }
                if (!columns.isEmpty() && (quarter % 4 != (before + 1) % 4 || column - columns.getLast() > WIDEST)) {
                    keep(runs, row, columns, FEWEST_QUARTERS);
                    columns = new ArrayList<>();
                }
                columns.add(column);
                before = quarter;
            }
            keep(runs, row, columns, FEWEST_QUARTERS);
        }
        return runs;
    }

    private boolean monthIn(int row) {
        for (int column = 0; column < head.row(row).cells().size(); column++) {
            if (ordinal(row, column) != 0) {
                return true;
            }
        }
        return false;
    }

    private int quarter(String text) {
        return text.length() <= 60
                        && Times.read(text, DayOrder.DAY_FIRST, latest).orElse(null) instanceof When.InQuarter quarter
                ? quarter.number()
                : 0;
    }

    private List<Across> across(int fewest) {
        List<Across> runs = new ArrayList<>();
        for (int row = 0; row < Math.min(head.size(), ROWS_LOOKED_AT); row++) {
            List<Integer> columns = new ArrayList<>();
            int before = 0;
            for (int column = 0; column < head.row(row).cells().size(); column++) {
                int month = ordinal(row, column);
                if (month == 0) {
                    continue;
                }
                if (!columns.isEmpty() && (!follows(before, month) || column - columns.getLast() > WIDEST)) {
                    keep(runs, row, columns, fewest);
                    columns = new ArrayList<>();
                }
                columns.add(column);
                before = month;
            }
            keep(runs, row, columns, fewest);
        }
        return runs;
    }

    /// Rows whose months stand among other words: `Quantity January`, `หน่วย ม.ค.`; those with the same words follow
    /// each other.
    List<Across> among() {
        List<Across> runs = new ArrayList<>();
        for (int row = 0; row < Math.min(head.size(), ROWS_LOOKED_AT); row++) {
            Map<String, List<Integer>> columns = new LinkedHashMap<>();
            Map<String, Integer> before = new HashMap<>();
            for (int column = 0; column < head.row(row).cells().size(); column++) {
                Optional<HeaderMonths.Among> among = head.cell(row, column) instanceof Cell.Text text
                        ? amongWords.computeIfAbsent(text.text(), words -> HeaderMonths.among(words, latest))
                        : Optional.empty();
                int month = among.map(one -> ordinal(one.month())).orElse(0);
                if (month == 0) {
                    continue;
                }
                String words = Folding.fold(among.orElseThrow().words());
                if (before.containsKey(words) && !follows(before.getOrDefault(words, 0), month)) {
                    columns.remove(words);
                }
                columns.computeIfAbsent(words, one -> new ArrayList<>()).add(column);
                before.put(words, month);
            }
            List<Integer> all = columns.values().stream()
                    .filter(group -> group.size() >= FEWEST)
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
            keep(runs, row, all, FEWEST);
        }
        return runs;
    }

    private static void keep(List<Across> runs, int row, List<Integer> columns, int fewest) {
        if (columns.size() >= fewest) {
            runs.add(new Across(row, List.copyOf(columns)));
        }
    }

    List<Down> down() {
        List<Down> runs = new ArrayList<>();
        for (int column = 0; column < Math.min(head.width(), COLUMNS_LOOKED_AT); column++) {
            int first = -1;
            int last = -1;
            int start = 0;
            int before = 0;
            int found = 0;
            boolean listed = false;
            for (int row = 0; row < Math.min(head.size(), ROWS_LOOKED_AT); row++) {
                int month = ordinal(row, column);
                boolean named = month != 0 && month <= 12;
                boolean anew = first >= 0 && row - last == 1 && month == start;
                boolean parted = first >= 0 && row - last == 2 && isYear(row - 1);
                boolean again = first >= 0 && row - last == 1 && month == before;
                if (named && again && month != start) {
                    listed = true;
                } else if (named && first >= 0 && !parted && (anew || (follows(before, month) && row - last <= 2))) {
                    found++;
                } else if (named) {
                    keep(runs, column, first, last, found, listed);
                    listed = false;
                    first = row;
                    start = month;
                    found = 1;
                } else {
                    continue;
                }
                last = row;
                before = month;
            }
            keep(runs, column, first, last, found, listed);
        }
        return runs;
    }

    /// Whether a row holds a year and nothing else: the months below it are another year's.
    private boolean isYear(int row) {
        if (head.filled(row, 0, head.width()) != 1) {
            return false;
        }
        for (int column = 0; column < head.row(row).cells().size(); column++) {
            if (!(head.cell(row, column) instanceof Cell.Blank)) {
                return times.year(head.text(row, column)).isPresent();
            }
        }
        return false;
    }

    private static void keep(List<Down> runs, int column, int first, int last, int found, boolean listed) {
        if (found >= FEWEST) {
            runs.add(new Down(column, first, last, listed));
        }
    }

    private static boolean follows(int before, int month) {
        return month == before + 1
                || (before == Month.DECEMBER.getValue() && month == Month.JANUARY.getValue())
                || (before > 12 && month <= 12 && month == before % 12 + 1)
                || (before <= 12 && month > 12 && (month - 1) % 12 == before % 12);
    }

    /// 1 to 12 for a month without a year, more for one with, 0 for no month.
    private int ordinal(int row, int column) {
        Cell cell = head.cell(row, column);
        if (cell instanceof Cell.Date date) {
            return ordinal(Years.common(date.value().toLocalDate()));
        }
        if (!(cell instanceof Cell.Text text)) {
            return 0;
        }
        String stripped = text.text().strip();
        if (stripped.length() < 2 || stripped.length() > 24 || isPlainNumber(stripped)) {
            return 0;
        }
        return ordinals.computeIfAbsent(
                stripped,
                words ->
                        HeaderMonths.read(words, latest).map(MonthRuns::ordinal).orElse(0));
    }

    private static int ordinal(When when) {
        return switch (when) {
            case When.NamedMonth named -> named.month().getValue();
            case When.InMonth in -> ordinal(in.month());
            case When.OnDay day -> ordinal(day.day());
            case When.InQuarter quarter -> 0;
            case When.InYear inYear -> 0;
        };
    }

    /// A month is written as its first day, or as its last.
    private static int ordinal(LocalDate day) {
        boolean whole = day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth();
        return whole ? ordinal(YearMonth.from(day)) : 0;
    }

    private static int ordinal(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static boolean isPlainNumber(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points > 0 || text.length() != 6;
    }
}
