package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Folding;
import city.kaen.text.MonthNames;
import city.kaen.unit.StatedUnit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what stands around a table: the lines above it, then the names of its sheet and file.
final class TitleReader {
    private static final int LINES = 10;
    private static final int LONGEST = 160;

    private final SheetHead head;
    private final Headings headings;
    private final FormLines forms;
    private final String sheetName;
    private final String fileName;
    private final List<Integer> ends = new ArrayList<>();

    TitleReader(SheetHead head, Headings headings, String sheetName, String fileName) {
        this.head = head;
        this.headings = headings;
        this.forms = new FormLines(head, headings);
        this.sheetName = sheetName;
        this.fileName = fileName;
    }

    /// Notes where a table ends; the titles of the next one begin below.
    void ends(int end) {
        ends.add(end);
    }

    /// The words of the row right above a table, where they stand alone.
    String rightAbove(int top, int left, int right) {
        int row = top - 1;
        if (row < 0 || ends.stream().anyMatch(end -> end > row && end <= top) || head.filled(row, left, right) != 1) {
            return "";
        }
        for (int column = left; column < right; column++) {
            if (head.cell(row, column) instanceof Cell.Text text) {
                return text.text().strip();
            }
        }
        return "";
    }

    Table.Titles around(int top, int left, int right) {
        List<String> lines = new ArrayList<>();
        int floor = ends.stream()
                .filter(end -> end <= top)
                .mapToInt(end -> end)
                .max()
                .orElse(0);
        for (int row = top - 1; row >= Math.max(floor, top - LINES); row--) {
            // A line that stands alone is over every table beside each other.
            boolean alone = head.filled(row, 0, head.width()) == 1;
            for (int column = alone ? 0 : left;
                    column
                            < Math.min(
                                    alone ? head.width() : right,
                                    head.row(row).cells().size());
                    column++) {
                Optional<String> year = forms.year(row, column);
                if (year.isPresent()) {
                    lines.add(year.get());
                } else if (head.cell(row, column) instanceof Cell.Text text
                        && text.text().length() <= LONGEST) {
                    lines.add(text.text().strip());
                }
            }
        }
        OptionalInt year = OptionalInt.empty();
        boolean fiscal = false;
        Optional<StatedUnit> unit = Optional.empty();
        for (String line : lines) {
            unit = unit.isPresent() ? unit : headings.unit(line);
        }
        List<String> named = new ArrayList<>(lines);
        named.add(sheetName);
        unit = unit.or(() -> headings.unit(sheetName)).or(() -> headings.unit(spokenFileName()));
        for (String line : named) {
            if (year.isEmpty() && !headings.times().namesSeveralYears(line)) {
                year = headings.year(line);
                fiscal = year.isPresent() && headings.times().isFiscal(line);
            }
        }
        return new Table.Titles(year, fiscal, unit, activity(lines), "", String.join(" / ", lines), month(named, year));
    }

    /// The file's name as words: without its numbers and its ending.
    private String spokenFileName() {
        return bareFileName().replaceAll("(?<![A-Za-z])[0-9]+", " ");
    }

    private String bareFileName() {
        return fileName.replace('_', ' ').replaceAll("[.][A-Za-z]{3,4}$", "");
    }

    /// The month that the titles name, where they name no second one; the file's name comes last. A sheet named for a
    /// month alone is of the year that its file is named for.
    private Optional<YearMonth> month(List<String> lines, OptionalInt year) {
        List<String> all = new ArrayList<>(lines);
        String file = bareFileName();
        all.add(file);
        OptionalInt of = year.isPresent() || headings.times().namesSeveralYears(file) ? year : headings.year(file);
        for (String line : all) {
            Optional<YearMonth> month = headings.times().month(line, of).or(() -> named(line, of));
            if (month.isPresent()) {
                return month;
            }
        }
        return Optional.empty();
    }

    /// The month that is all a line says, however short.
    private static Optional<YearMonth> named(String line, OptionalInt year) {
        return year.isEmpty()
                ? Optional.empty()
                : MonthNames.find(Folding.fold(line))
                        .filter(named -> !named.misspelt())
                        .map(named -> YearMonth.of(year.getAsInt(), named.month()));
    }

    /// The activity that the titles speak of, the sure ones before the vague ones; the file's name comes last.
    private Optional<ActivityWords.Spoken> activity(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add(sheetName);
        all.add(spokenFileName());
        Optional<ActivityWords.Spoken> vague = Optional.empty();
        for (String line : all) {
            Optional<ActivityWords.Spoken> spoken = headings.activity(line).filter(one -> !one.item());
            if (spoken.isPresent() && !spoken.get().assumed()) {
                return spoken;
            }
            vague = vague.isPresent() ? vague : spoken;
        }
        return vague;
    }
}
