package city.kaen.intake;

import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
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
    private static final Comparator<Stated> ORDER = Comparator.<Stated, String>comparing(
                    one -> one.fact().key().facility())
            .thenComparing(one -> one.fact().key().meter())
            .thenComparing(one -> one.fact().key().activity())
            .thenComparing(one -> one.fact().key().district());

    private final BookFacts book;
    private final YearMonth month;
    private final List<Stated> stated;

    private record Stated(Fact fact, TableFacts table) {}

    private FactLines(BookFacts book, YearMonth month, List<Stated> stated) {
        this.book = book;
        this.month = month;
        this.stated = stated;
    }

    /// Gathers the facts of one statement.
    static final class Gathering {
        private final BookFacts book;
        private final YearMonth month;
        private final List<Stated> stated = new ArrayList<>();

        Gathering(BookFacts book, YearMonth month) {
            this.book = book;
            this.month = month;
        }

        void add(Fact fact, TableFacts table) {
            stated.add(new Stated(fact, table));
        }

        /// The names of the taught layouts that the facts were read by, in order.
        List<String> layouts() {
            return stated.stream()
                    .map(one -> one.table().layout())
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

    @Override
    public Line get(int index) {
        Stated one = stated.get(index);
        Fact fact = one.fact();
        Activity activity = book.activities().get(fact.key().activity());
        return new Line(
                fact.key().facility(),
                fact.key().meter(),
                activity.id(),
                "",
                fact.key().district(),
                month,
                new Quantity(fact.amount(), activity.unit()),
                Intakes.origin(book, one.table().place(fact)),
                fact.doubt(),
                one.table().confirmation(fact.row()));
    }

    @Override
    public int size() {
        return stated.size();
    }
}
