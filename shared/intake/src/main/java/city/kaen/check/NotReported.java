package city.kaen.check;

import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds the months of a form that were laid out but not reported yet.
///
/// A form prints twelve months and fills what is to come with 0. So the zeros at the end of a year say nothing, if they
/// run to its last month, nothing was paid in them, and nothing else in the table is above zero there. A zero before
/// that is a measurement. Decided from the table alone, never from the clock.
final class NotReported {
    private static final int DECEMBER = 12;
    private static final int SEPTEMBER = 9;

    private NotReported() {}

    static void decide(TableFacts table) {
        if (!table.form() || !table.hasPlaceFor(table.fiscal() ? SEPTEMBER : DECEMBER)) {
            return;
        }
        Map<Integer, List<Fact>> byYear = new HashMap<>();
        for (Fact fact : table.facts()) {
            byYear.computeIfAbsent(year(fact, table.fiscal()), year -> new ArrayList<>())
                    .add(fact);
        }
        byYear.values().forEach(facts -> decide(facts, table.fiscal()));
    }

    private static void decide(List<Fact> facts, boolean fiscal) {
        TreeSet<Integer> reported = new TreeSet<>();
        for (Fact fact : facts) {
            if (fact.amount().signum() != 0 || fact.paid()) {
                reported.add(position(fact, fiscal));
            }
        }
        int last = reported.isEmpty() ? 0 : reported.getLast();
        for (Fact fact : facts) {
            if (position(fact, fiscal) > last) {
                fact.decide(Fact.Verdict.NOT_REPORTED);
            }
        }
    }

    private static int year(Fact fact, boolean fiscal) {
        if (!fact.key().dated()) {
            return 0;
        }
        int year = fact.key().yearMonth().getYear();
        return fiscal && fact.key().monthOfYear() > SEPTEMBER ? year + 1 : year;
    }

    /// Where a month stands in its year, from 1; October is the first of a fiscal year.
    private static int position(Fact fact, boolean fiscal) {
        int month = fact.key().monthOfYear();
        if (!fiscal) {
            return month;
        }
        return month > SEPTEMBER ? month - SEPTEMBER : month + DECEMBER - SEPTEMBER;
    }
}
