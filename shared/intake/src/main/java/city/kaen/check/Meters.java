package city.kaen.check;

import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.city.Meter;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import city.kaen.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Places figures by the meters that the city has registered, each in the months it was there, and tells of those that
/// are not.
public final class Meters {
    private record Place(Meter meter, String facility) {}

    private final Map<String, List<Place>> byNumber = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final BookFacts book;
    private final CityProfile city;

    private Meters(BookFacts book, CityProfile city) {
        this.book = book;
        this.city = city;
        for (Facility facility : city.facilities()) {
            for (Meter meter : facility.meters()) {
                byNumber.computeIfAbsent(Folding.fold(meter.number()), any -> new ArrayList<>())
                        .add(new Place(meter, facility.id()));
            }
        }
    }

    /// Looks at every figure that counts; a city that has registered no meter is asked for none.
    public static void check(BookFacts book, CityProfile city) {
        Meters meters = new Meters(book, city);
        if (!meters.byNumber.isEmpty()) {
            meters.check();
        }
    }

    private void check() {
        Set<Fact.Key> keys = new HashSet<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS) {
                    keys.add(fact.key());
                }
            }
        }
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS && !fact.key().meter().isEmpty()) {
                    check(table, fact, keys);
                }
            }
        }
    }

    private void check(TableFacts table, Fact fact, Set<Fact.Key> keys) {
        Fact.Key key = fact.key();
        List<Place> places = byNumber.getOrDefault(Folding.fold(key.meter()), List.of());
        Optional<Place> there = places.stream()
                .filter(place -> place.meter().holdsIn(key.yearMonth()))
                .findFirst();
        if (there.isPresent()) {
            String facility = there.get().facility();
            if (key.facility().isEmpty()) {
                if (!keys.contains(key.in(facility))) {
                    fact.place(facility);
                    keys.add(fact.key());
                }
            } else if (!key.facility().equals(facility)) {
                tell("meter-elsewhere", table, fact, name(facility));
            }
        } else if (!places.isEmpty()) {
            tell("meter-not-valid", table, fact, key.yearMonth().toString());
        } else if (key.facility().isEmpty()) {
            tell("meter-unknown", table, fact, "");
        }
    }

    private String name(String facility) {
        return city.findFacility(facility).map(Facility::nameTh).orElse(facility);
    }

    /// Of each meter once.
    private void tell(String code, TableFacts table, Fact fact, String expected) {
        String meter = fact.key().meter();
        if (told.add(code + meter)) {
            book.problems().add(code, table.place(fact), meter, expected, "");
        }
    }
}
