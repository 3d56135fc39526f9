package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines at the head of a form that name something in one cell and say what it is in the next: `ปี พ.ศ.`, `2568`.
final class FormLines {
    private static final int MOST = 8;

    private final SheetHead head;
    private final Headings headings;

    FormLines(SheetHead head, Headings headings) {
        this.head = head;
        this.headings = headings;
    }

    /// Whether a row is made of such pairs, and one of them says the year.
    boolean saysYear(int row) {
        List<Integer> filled = filled(row);
        if (filled.isEmpty() || filled.size() % 2 != 0 || filled.size() > MOST) {
            return false;
        }
        boolean year = false;
        for (int i = 0; i < filled.size(); i += 2) {
            Cell name = head.cell(row, filled.get(i));
            if (!(name instanceof Cell.Text) || TableEdges.isNumber(name)) {
                return false;
            }
            year |= year(row, filled.get(i), filled.get(i + 1)).isPresent();
        }
        return year;
    }

    /// The year in a cell behind its name, with the name: `ปีงบประมาณ 2568`.
    Optional<String> year(int row, int column) {
        List<Integer> filled = filled(row);
        int place = filled.indexOf(column);
        return place <= 0 ? Optional.empty() : year(row, filled.get(place - 1), column);
    }

    private Optional<String> year(int row, int name, int value) {
        String year = Folding.plain(head.text(row, value)).strip();
        return year.matches("[0-9]{4}") && headings.year(year).isPresent() && isYear(head.text(row, name))
                ? Optional.of(head.text(row, name).strip() + " " + year)
                : Optional.empty();
    }

    private boolean isYear(String name) {
        Meaning meaning = headings.of(List.of(name)).meaning();
        return meaning == Meaning.YEAR || meaning == Meaning.FISCAL_YEAR;
    }

    private List<Integer> filled(int index) {
        Row row = head.row(index);
        List<Integer> filled = new ArrayList<>();
        for (int column = 0; column < row.cells().size() && filled.size() <= MOST; column++) {
            if (!(head.cell(index, column) instanceof Cell.Blank)) {
                filled.add(column);
            }
        }
        return filled;
    }
}
