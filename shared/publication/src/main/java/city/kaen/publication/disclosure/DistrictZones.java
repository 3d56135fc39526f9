package city.kaen.publication.disclosure;

import city.kaen.city.CityProfile;
import city.kaen.city.District;
import city.kaen.city.Facility;
import city.kaen.city.PublicationSettings;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Districts in which there are too few protected facilities of a kind are shown together with their neighbour.
///
/// Neighbours are fixed: the districts, in the profile's order, stand in zones of two (the last of three where their
/// number is odd). A zone is shown whole if any district of it has too few; if the zone itself has too few, no district
/// of that book is told apart. As the neighbour is given and not chosen, the rest of a total is always a whole zone,
/// and a district that grows is not shown by itself before its neighbour may be.
final class DistrictZones {
    /// What reported for several districts that are shown together.
    static final String SEVERAL = "several";

    private static final String LAND = "V.2";

    private final Map<Book, Map<String, String>> zones;
    private final Set<Book> closed;

    private DistrictZones(Map<Book, Map<String, String>> zones, Set<Book> closed) {
        this.zones = zones;
        this.closed = closed;
    }

    static DistrictZones of(CityProfile profile) {
        Map<Book, Map<String, String>> zones = new HashMap<>();
        Set<Book> closed = new HashSet<>();
        List<List<String>> pairs = pairs(profile);
        for (Book book : List.of(Book.COMMUNITY, Book.OPERATIONS)) {
            List<Facility> hidden = profile.facilities().stream()
                    .filter(facility -> facility.book() == book)
                    .filter(facility -> isHidden(facility, profile.publication()))
                    .filter(facility -> !facility.district().isEmpty())
                    .toList();
            int least = profile.publication().smallestGroup();
            Map<String, String> told = new HashMap<>();
            for (List<String> pair : pairs) {
                if (pair.stream().anyMatch(district -> isSmall(hidden, Set.of(district), least))) {
                    pair.forEach(district -> told.put(district, String.join(" + ", pair)));
                    if (pair.size() == 1 || isSmall(hidden, Set.copyOf(pair), least)) {
                        closed.add(book);
                    }
                }
            }
            zones.put(book, told);
        }
        return new DistrictZones(zones, closed);
    }

    InventoryYear fold(InventoryYear year) {
        Map<String, Set<String>> reporters = new TreeMap<>();
        year.months().stream()
                .flatMap(month -> month.entries().stream())
                .filter(this::isFolded)
                .forEach(entry -> reporters
                        .computeIfAbsent(entry.book() + "\n" + zone(entry), key -> new HashSet<>())
                        .add(entry.department()));
        return new InventoryYear(
                year.year(),
                year.months().stream()
                        .map(month -> new InventoryMonth(
                                month.month(),
                                Fold.together(month.entries().stream()
                                        .map(entry -> isFolded(entry) ? fold(entry, reporters) : entry)
                                        .toList())))
                        .toList());
    }

    private CellEntry fold(CellEntry entry, Map<String, Set<String>> reporters) {
        boolean several = reporters
                        .getOrDefault(entry.book() + "\n" + zone(entry), Set.of())
                        .size()
                > 1;
        // Who reports for one district alone would tell it apart again.
        return Fold.moved(
                entry,
                entry.ref(),
                several && !closed.contains(entry.book()) ? SEVERAL : entry.department(),
                zone(entry));
    }

    private boolean isFolded(CellEntry entry) {
        if (entry.ref().equals(LAND)) {
            return false;
        }
        return closed.contains(entry.book())
                || zones.getOrDefault(entry.book(), Map.of()).containsKey(entry.district());
    }

    private String zone(CellEntry entry) {
        return closed.contains(entry.book())
                ? ""
                : zones.getOrDefault(entry.book(), Map.of()).getOrDefault(entry.district(), "");
    }

    private static List<List<String>> pairs(CityProfile profile) {
        Set<String> order = new LinkedHashSet<>();
        profile.publication().districts().stream().map(District::id).forEach(order::add);
        profile.facilities().stream()
                .map(Facility::district)
                .filter(district -> !district.isEmpty())
                .forEach(order::add);
        List<List<String>> pairs = new ArrayList<>();
        for (String district : order) {
            if (pairs.isEmpty() || pairs.getLast().size() == 2) {
                pairs.add(new ArrayList<>());
            }
            pairs.getLast().add(district);
        }
        if (pairs.size() > 1 && pairs.getLast().size() == 1) {
            List<String> last = pairs.removeLast();
            pairs.getLast().addAll(last);
        }
        return pairs;
    }

    static boolean isHidden(Facility facility, PublicationSettings settings) {
        return settings.protectedKinds().contains(facility.kind())
                && !settings.named().contains(facility.id());
    }

    /// Whether there are some facilities of a kind in the districts, but too few.
    private static boolean isSmall(List<Facility> hidden, Set<String> districts, int least) {
        Map<String, Integer> kinds = new TreeMap<>();
        hidden.stream()
                .filter(facility -> districts.contains(facility.district()))
                .forEach(facility -> kinds.merge(facility.kind(), 1, Integer::sum));
        return kinds.values().stream().anyMatch(count -> count < least);
    }
}
