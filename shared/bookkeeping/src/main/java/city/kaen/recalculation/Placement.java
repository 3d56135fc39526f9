package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.intake.Line;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.ledger.LiveStatements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Places live and held lines in the city: whose book, which sub-sector, which district, as the profile says today.
///
/// What the file itself states comes first, then the facility, then the department.
final class Placement {
    private Placement() {}

    static List<ActivityData> place(CityProfile profile, LiveStatements live) {
        Stream<ActivityData> counting =
                live.lines().stream().map(line -> place(profile, line.version().department(), line.line()));
        Stream<ActivityData> held = live.held().stream()
                .map(line -> place(profile, line.version().department(), line.line())
                        .held(line.doubt().code()));
        return Stream.concat(counting, held).toList();
    }

    static ActivityData place(CityProfile profile, String departmentId, Line line) {
        Department department = profile.findDepartment(departmentId)
                .orElseThrow(() -> new IllegalStateException("the profile of " + profile.slug()
                        + " no longer has the department " + departmentId + ", which has live statements"));
        Optional<Facility> facility = profile.findFacility(line.facility());
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
