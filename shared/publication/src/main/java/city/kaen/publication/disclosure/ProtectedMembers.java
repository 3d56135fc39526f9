package city.kaen.publication.disclosure;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.District;
import city.kaen.city.Facility;
import city.kaen.city.PublicationSettings;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Members of the network that are not published by name: in groups of one kind and one district instead.
///
/// A group is so many members as the city's smallest group, in the order in which the profile names them, and never
/// changes when others join; a group that is not whole is not published. An activity of a month is published when every
/// member of the group has reported it, so that no release ever shows the group without one of its members.
///
/// A member's kind and district are those of the facility that has its id. One without is protected.
final class ProtectedMembers {
    private static final String UNKNOWN = "member";

    private record Group(String id, String kind, String district, int number, List<String> members) {}

    private final int size;
    private final List<Group> groups;
    private final Map<String, Group> groupOf = new HashMap<>();

    private ProtectedMembers(int size, List<Group> groups) {
        this.size = size;
        this.groups = groups;
        groups.forEach(group -> group.members().forEach(member -> groupOf.put(member, group)));
    }

    static ProtectedMembers of(CityProfile profile) {
        PublicationSettings settings = profile.publication();
        List<Group> groups = new ArrayList<>();
        Map<String, Group> open = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Department member : profile.departments()) {
            Optional<Facility> place = profile.findFacility(member.id());
            String kind = place.map(Facility::kind).orElse(UNKNOWN);
            boolean hidden = member.book() == Book.NETWORK
                    && !settings.named().contains(member.id())
                    && (place.isEmpty() || settings.protectedKinds().contains(kind));
            if (hidden) {
                String district = place.map(Facility::district).orElse("");
                String key = kind + "\n" + district;
                Group group = open.get(key);
                if (group == null || group.members().size() == settings.smallestGroup()) {
                    int number = numbers.merge(key, 1, Integer::sum);
                    group = new Group("group-" + (groups.size() + 1), kind, district, number, new ArrayList<>());
                    open.put(key, group);
                    groups.add(group);
                }
                group.members().add(member.id());
            }
        }
        return new ProtectedMembers(settings.smallestGroup(), groups);
    }

    /// The profile with the groups that are whole in the place of their members.
    CityProfile profile(CityProfile profile) {
        List<Department> departments = new ArrayList<>(profile.departments().stream()
                .filter(department -> !groupOf.containsKey(department.id()))
                .toList());
        List<Facility> places = new ArrayList<>(profile.facilities().stream()
                .filter(facility -> !groupOf.containsKey(facility.id()))
                .filter(facility -> profile.publication().named().contains(facility.id())
                        || !profile.publication().protectedKinds().contains(facility.kind()))
                .toList());
        for (Group group : groups) {
            if (group.members().size() == size) {
                Name name = name(profile, group);
                departments.add(new Department(group.id(), name.th(), name.en(), Book.NETWORK, "I.2", List.of(), 1));
                places.add(new Facility(
                        group.id(),
                        name.th(),
                        name.en(),
                        List.of(),
                        group.kind(),
                        Book.NETWORK,
                        "I.2",
                        group.district()));
            }
        }
        return profile.with(departments, places, profile.publication());
    }

    InventoryYear fold(InventoryYear year) {
        return new InventoryYear(
                year.year(),
                year.months().stream()
                        .map(month -> new InventoryMonth(month.month(), fold(month.entries())))
                        .toList());
    }

    boolean withholds(InventoryYear year) {
        return year.months().stream()
                .anyMatch(month -> month.entries().stream()
                                .filter(this::isHidden)
                                .map(this::alike)
                                .distinct()
                                .count()
                        != whole(month.entries()).size());
    }

    private List<CellEntry> fold(List<CellEntry> entries) {
        List<CellEntry> shown = new ArrayList<>(
                entries.stream().filter(entry -> !isHidden(entry)).toList());
        whole(entries).values().forEach(alike -> shown.addAll(Fold.together(alike)));
        return shown;
    }

    /// The hidden entries of groups that are whole and of which every member has reported the same.
    private Map<List<String>, List<CellEntry>> whole(List<CellEntry> entries) {
        Map<List<String>, List<CellEntry>> alike = new TreeMap<>(Comparator.comparing(Object::toString));
        Map<List<String>, Set<String>> members = new LinkedHashMap<>();
        for (CellEntry entry : entries) {
            Group group = groupOf.get(entry.department());
            if (isHidden(entry) && group != null) {
                alike.computeIfAbsent(alike(entry), key -> new ArrayList<>())
                        .add(Fold.moved(entry, entry.ref(), group.id(), group.district()));
                members.computeIfAbsent(alike(entry), key -> new HashSet<>()).add(entry.department());
            }
        }
        alike.keySet().removeIf(key -> members.getOrDefault(key, Set.of()).size() < size);
        return alike;
    }

    private boolean isHidden(CellEntry entry) {
        return groupOf.containsKey(entry.department());
    }

    private List<String> alike(CellEntry entry) {
        Group group = groupOf.get(entry.department());
        return List.of(
                group == null ? "" : group.id(),
                entry.book().name(),
                entry.ref(),
                entry.activity(),
                entry.factor(),
                Boolean.toString(entry.gases().isEmpty()));
    }

    private static Name name(CityProfile profile, Group group) {
        Names names = Names.shipped();
        Name kind = names.kind(group.kind());
        Optional<District> district = profile.publication().districts().stream()
                .filter(each -> each.id().equals(group.district()))
                .findFirst();
        Name which = names.get(group.district().isEmpty() ? "group" : "group.district");
        String number = Integer.toString(group.number());
        return new Name(
                which.th()
                        .replace("{kind}", kind.th())
                        .replace("{number}", number)
                        .replace("{district}", district.map(District::nameTh).orElse(group.district())),
                which.en()
                        .replace("{kind}", kind.en())
                        .replace("{number}", number)
                        .replace("{district}", district.map(District::nameEn).orElse(group.district())));
    }
}
