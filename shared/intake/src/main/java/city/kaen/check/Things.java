package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Place;
import city.kaen.layout.TableFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a file states and counts, by the meter or place and activity that it is of.
public final class Things {
    private final Collection<List<Stated>> things;

    private Things(Collection<List<Stated>> things) {
        this.things = things;
    }

    /// A fact and the table that states it.
    record Stated(Fact fact, TableFacts table) {
        Place place() {
            return table.place(fact);
        }

        /// Why the sender confirms it, or empty.
        String confirmation() {
            return table.confirmation(fact.row());
        }
    }

    /// The things of a file.
    public static Things of(BookFacts book) {
        Map<Fact.Key, List<Stated>> byKey = new HashMap<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS) {
                    byKey.computeIfAbsent(fact.key().ofAllMonths(), one -> new ArrayList<>())
                            .add(new Stated(fact, table));
                }
            }
        }
        Map<String, List<Stated>> inOrder = new TreeMap<>();
        byKey.forEach((key, stated) ->
                inOrder.put(String.join("\n", key.facility(), key.meter(), key.district(), key.activity()), stated));
        return new Things(inOrder.values());
    }

    /// The facts of each thing as the file has them, in the order of the things' names.
    Collection<List<Stated>> all() {
        return things;
    }
}
