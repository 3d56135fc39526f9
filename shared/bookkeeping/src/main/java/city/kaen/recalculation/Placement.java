package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.intake.Line;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.ledger.LiveStatements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Places live and held lines in the city: whose book, which sub-sector, which district, as the profile says today.
///
/// What the file itself states comes first, then the facility, then the department.
final class Placement {
    private Placement() {}

    static List<ActivityData> place(CityProfile profile, LiveStatements live) {
        Map<String, Optional<Facility>> facilities = new HashMap<>();
        Stream<ActivityData> counting = live.live().stream().flatMap(each -> {
            Department department = department(profile, each.version().department());
            return each.statement().lines().stream()
                    .map(line -> place(
                            department, facilities.computeIfAbsent(line.facility(), profile::findFacility), line));
        });
        Stream<ActivityData> held = live.held().stream()
                .map(line -> place(profile, line.version().department(), line.line())
                        .held(line.doubt().code()));
        return Stream.concat(counting, held).toList();
    }

    static ActivityData place(CityProfile profile, String departmentId, Line line) {
        return place(department(profile, departmentId), profile.findFacility(line.facility()), line);
    }

    private static Department department(CityProfile profile, String departmentId) {
        return profile.findDepartment(departmentId)
                .orElseThrow(() -> new IllegalStateException("the profile of " + profile.slug()
                        + " no longer has the department " + departmentId + ", which has live statements"));
    }

    private static ActivityData place(Department department, Optional<Facility> facility, Line line) {
        String subSector = line.subSector().isEmpty()
                ? facility.map(Facility::subSector).orElse(department.subSector())
                : line.subSector();
        String district =
                line.district().isEmpty() ? facility.map(Facility::district).orElse("") : line.district();
        Book book = facility.map(Facility::book).orElse(department.book());
        return new ActivityData(
                book,
                department.id(),
                district,
                subSector,
                line.activity(),
                line.month(),
                line.quantity(),
                "",
                book == Book.COMMUNITY ? "" : facility.map(Facility::id).orElse(""),
                "");
    }
}
