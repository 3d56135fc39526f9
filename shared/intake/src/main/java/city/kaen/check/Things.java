package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a file states and counts, by the meter or place and activity that it is of.
public final class Things {
    private static final Comparator<Fact.Thing> ORDER = Comparator.comparing(Fact.Thing::facility)
            .thenComparing(Fact.Thing::meter)
            .thenComparing(Fact.Thing::district)
            .thenComparing(Fact.Thing::activity);

    private final Collection<List<Fact>> things;

    private Things(Collection<List<Fact>> things) {
        this.things = things;
    }

    /// The things of a file.
    public static Things of(BookFacts book) {
        Map<Fact.Thing, List<Fact>> byThing = new HashMap<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS) {
                    byThing.computeIfAbsent(fact.thing(), one -> new ArrayList<>(4))
                            .add(fact);
                }
            }
        }
        return new Things(byThing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(Map.Entry::getValue)
                .toList());
    }

    /// The facts of each thing as the file has them, in the order of the things' names.
    Collection<List<Fact>> all() {
        return things;
    }
}
