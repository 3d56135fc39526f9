package city.kaen.layout;

import city.kaen.table.Row;
import java.util.HashMap;
import java.util.Map;

/// Notices two bills of one meter for the same days.
final class Bills {
    private final Map<String, Integer> bills = new HashMap<>();
    private final RowWords words;
    private final Problems problems;

    Bills(RowWords words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /// One meter has one bill for the same days.
    boolean statedTwice(Row row, RowTimes.RowTime.OfDays days, Place place) {
        String meter = words.text(row, Meaning.METER);
        if (meter.isEmpty()) {
            return false;
        }
        String bill = String.join(
                "\n",
                words.text(row, Meaning.FACILITY),
                meter,
                words.text(row, Meaning.ACTIVITY),
                days.from() + "/" + days.to());
        Integer earlier = bills.putIfAbsent(bill, row.number());
        if (earlier == null) {
            return false;
        }
        problems.add("period-stated-twice", place, Integer.toString(row.number()), Integer.toString(earlier), "");
        return true;
    }
}
