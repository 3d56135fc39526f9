package city.kaen.intake;

import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/// The lines of one statement, each made of its fact when it is asked for: a file of a million rows would fill the
/// memory with its facts and its lines side by side.
final class FactLines extends AbstractList<Line> implements RandomAccess {
    /// By what makes lines differ, so that equal content is equal bytes.
    private static final Comparator<Fact> ORDER = (one, other) -> order(one.thing(), other.thing());

    private final BookFacts book;
    private final YearMonth month;
    private final List<Fact> stated;

    private FactLines(BookFacts book, YearMonth month, List<Fact> stated) {
        this.book = book;
        this.month = month;
        this.stated = stated;
    }

    /// Gathers the facts of one statement.
    static final class Gathering {
        private final BookFacts book;
        private final YearMonth month;
        private final List<Fact> stated = new ArrayList<>();

        Gathering(BookFacts book, YearMonth month) {
            this.book = book;
            this.month = month;
        }

        void add(Fact fact) {
            stated.add(fact);
        }

        /// The names of the taught layouts that the facts were read by, in order.
        List<String> layouts() {
            return stated.stream()
                    .map(Fact::layout)
                    .filter(layout -> !layout.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /// In their order, which is that of the file where they are of the same thing.
        FactLines lines() {
            return new FactLines(book, month, stated.stream().sorted(ORDER).toList());
        }
    }

    private static int order(Fact.Thing one, Fact.Thing other) {
        int order = one.facility().compareTo(other.facility());
        order = order != 0 ? order : one.meter().compareTo(other.meter());
        order = order != 0 ? order : one.activity().compareTo(other.activity());
        return order != 0 ? order : one.district().compareTo(other.district());
    }

    @Override
    public Line get(int index) {
        Fact fact = stated.get(index);
        Fact.Thing thing = fact.thing();
        Activity activity = book.activities().get(thing.activity());
        return new Line(
                thing.facility(),
                thing.meter(),
                activity.id(),
                "",
                thing.district(),
                month,
                new Quantity(fact.amount(), activity.unit()),
                Intakes.origin(book, fact.place()),
                fact.doubt(),
                fact.confirmation());
    }

    @Override
    public int size() {
        return stated.size();
    }
}
