package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Place;
import city.kaen.layout.Problem;
import city.kaen.layout.TableFacts;

/// Looks over the meter readings beside a form: a meter that reads less than it did was replaced or reset. The month's
/// stated figure counts all the same, and is never taken for negative.
public final class Readings {
    private Readings() {}

    /// Notes each change of meter.
    public static void check(BookFacts book) {
        for (TableFacts table : book.tables()) {
            TableFacts.Reading before = null;
            for (TableFacts.Reading reading : table.readings()) {
                boolean falls = reading.after().compareTo(reading.before()) < 0;
                boolean replaced = before != null && reading.before().compareTo(before.after()) < 0;
                if (falls || replaced) {
                    Place place = new Place(
                            table.sheet(), reading.row(), falls ? reading.afterColumn() : reading.beforeColumn());
                    book.problems()
                            .add(Problem.of(
                                            "meter-replaced",
                                            place,
                                            (falls ? reading.after() : reading.before()).toPlainString(),
                                            (falls || before == null ? reading.before() : before.after())
                                                    .toPlainString(),
                                            "")
                                    .with("month", Integer.toString(reading.month())));
                }
                before = reading;
            }
        }
    }
}
