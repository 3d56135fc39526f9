package city.kaen.layout;

import city.kaen.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notices two rows of a list by months that say the same of their figures: the place, the meter, the month, every
/// word. Their figures are added, as those of two meters are, and the sender is told, since one may be the other's
/// correction. A list of days is none: it may well have two deliveries on one.
final class SaidAgain {
    /// So many rows are remembered; a longer list is no form that anybody fills by hand.
    private static final int MOST = 100_000;

    private final Table table;
    private final Problems problems;
    private final boolean byMonths;
    private final Map<String, Integer> rows = new HashMap<>();
    private boolean told;

    SaidAgain(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
        this.byMonths = table.shape() == Table.Shape.DOWN
                && !table.form()
                && table.first(Meaning.MONTH).isPresent()
                && table.first(Meaning.DATE).isEmpty()
                && table.first(Meaning.START).isEmpty()
                && (table.first(Meaning.METER).isPresent()
                        || table.first(Meaning.FACILITY).isPresent());
    }

    void look(Row row) {
        if (!byMonths || told || rows.size() >= MOST) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (Column column : table.columns()) {
            String text = row.cell(column.index()).text().strip();
            if (speaks(column.meaning()) || !(text.isEmpty() || TableBuilder.isNumber(text))) {
                words.add(column.index() + text);
            }
        }
        Integer earlier = rows.putIfAbsent(String.join("\n", words), row.number());
        if (earlier != null) {
            told = true;
            problems.add(
                    "stated-again",
                    new Place(table.sheet(), row.number(), -1),
                    Integer.toString(row.number()),
                    Integer.toString(earlier),
                    "");
        }
    }

    private static boolean speaks(Meaning meaning) {
        return switch (meaning) {
            case MONTH, YEAR, FISCAL_YEAR, METER, FACILITY, DISTRICT, ACTIVITY, UNIT, LABEL -> true;
            default -> false;
        };
    }
}
