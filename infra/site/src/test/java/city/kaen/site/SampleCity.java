package city.kaen.site;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.District;
import city.kaen.city.Facility;
import city.kaen.city.MethodSettings;
import city.kaen.city.PublicationSettings;
import city.kaen.city.StatedNotation;
import city.kaen.city.TreePlace;
import city.kaen.emission.Co2e;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryYear;
import city.kaen.notation.Notation;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.publication.Releases;
import city.kaen.publication.document.Released;
import city.kaen.publication.document.ReleasesDocument.Release;
import city.kaen.publication.document.ReleasesDocument.Row;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.removal.TreeEvent;
import city.kaen.removal.TreeStand;
import city.kaen.target.Measure;
import city.kaen.target.Target;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A made-up city of about the size of Khon Kaen, with two whole years and one under way.
final class SampleCity {
    private static final List<String> FIRMS = List.of("firm-1", "firm-2", "firm-3", "firm-4", "firm-5");
    private static final PublicationSettings SETTINGS = new PublicationSettings(
            5,
            Set.of("household", "firm"),
            Set.of("firm-open"),
            List.of(
                    new District("1", "เขต 1 บึงแก่นนคร", "District 1, Bueng Kaen Nakhon", true),
                    new District("2", "เขต 2", "District 2", false),
                    new District("3", "เขต 3", "District 3", false),
                    new District("4", "เขต 4", "District 4", false)));

    private SampleCity() {}

    static Publication publication() {
        return publication("เทศบาลนครขอนแก่น", "Khon Kaen Municipality", "สำนักช่าง", "Engineering");
    }

    static Publication publication(String cityTh, String cityEn, String departmentTh, String departmentEn) {
        List<Department> departments = new ArrayList<>(List.of(
                new Department(
                        "engineering",
                        departmentTh,
                        departmentEn,
                        Book.OPERATIONS,
                        "I.2",
                        List.of("electricity", "water", "fuel"),
                        10),
                new Department(
                        "health", "สำนักสาธารณสุข", "Public health", Book.COMMUNITY, "I.2", List.of("waste"), 10)));
        List<Facility> facilities = new ArrayList<>();
        member(
                "school-1",
                "โรงเรียนเทศบาลสวนสนุก",
                "Suan Sanuk Municipal School",
                "school",
                "1",
                departments,
                facilities);
        member("temple-1", "วัดหนองแวง", "Wat Nong Waeng", "temple", "1", departments, facilities);
        member("agency-1", "สำนักงานเขตการศึกษา", "Education office", "agency", "3", departments, facilities);
        member("firm-open", "ร้านสีเขียว", "Green Shop", "firm", "2", departments, facilities);
        FIRMS.forEach(id -> member(id, "บริษัท " + id, "Company " + id, "firm", "2", departments, facilities));
        facilities.add(new Facility(
                "lake-park",
                "สวนสาธารณะบึงแก่นนคร",
                "Bueng Kaen Nakhon Park",
                List.of(),
                "park",
                Book.COMMUNITY,
                "V.2",
                "1"));
        CityProfile profile = new CityProfile(
                        "kkc",
                        cityTh,
                        cityEn,
                        107607,
                        "46",
                        2024,
                        "AR5-TGO",
                        List.of("TGO-GRID", "TGO-2022"),
                        "TH",
                        Set.of("I.2.2", "II.1.1"),
                        false,
                        departments,
                        facilities)
                .with(departments, facilities, SETTINGS)
                .with(methods());
        Map<Integer, InventoryYear> years = new TreeMap<>();
        years.put(2024, year(profile, 2024, 12));
        years.put(2025, year(profile, 2025, 12));
        years.put(2026, year(profile, 2026, 7));
        return Publications.of(
                profile, years, FactorLibrary.shipped(), released(Publications.of(profile, years), profile));
    }

    /// Everything up to June 2026 was released; March of that year was ten percent higher then.
    private static Released released(Publication before, CityProfile profile) {
        Map<Integer, byte[]> documents = new TreeMap<>();
        for (int year : List.of(2024, 2025, 2026)) {
            documents.put(
                    year, before.find("years/" + year + ".json").orElseThrow().content());
        }
        Revised stood = new Revised(
                1, before.digest(), "2026-07-01T00:00:00Z", "AR5-TGO", List.of(), List.of(), List.of(), List.of());
        Releases releases = new Releases("kkc", YearMonth.of(2026, 6), List.of()).plus(profile, stood, documents);
        Release release = releases.all().getFirst();
        return Released.of(
                releases.next(),
                List.of(new Release(
                        release.month(),
                        release.at(),
                        release.revision(),
                        release.digest(),
                        release.gwpSet(),
                        release.months(),
                        release.figures().stream()
                                .map(SampleCity::higherInMarch)
                                .toList())));
    }

    private static Row higherInMarch(Row row) {
        return row.month().equals("2026-03")
                ? new Row(
                        row.month(),
                        row.book(),
                        row.department(),
                        row.cell(),
                        row.activity(),
                        row.district(),
                        row.counted(),
                        row.kilogramsCo2e().multiply(new BigDecimal("1.1")))
                : row;
    }

    private static void member(
            String id,
            String nameTh,
            String nameEn,
            String kind,
            String district,
            List<Department> departments,
            List<Facility> facilities) {
        departments.add(new Department(id, nameTh, nameEn, Book.NETWORK, "I.2", List.of("electricity"), 10));
        facilities.add(new Facility(id, nameTh, nameEn, List.of(), kind, Book.NETWORK, "I.2", district));
    }

    private static MethodSettings methods() {
        MethodSettings none = MethodSettings.NONE;
        return new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                new TreeMap<>(Map.of(
                        "I.2.3",
                        new StatedNotation(
                                Notation.includedIn("I.2.2", "The grid factor holds the losses already"),
                                "ค่าการปล่อยไฟฟ้ารวมการสูญเสียในสายส่งแล้ว"))),
                none.gaps(),
                none.uncertainties(),
                List.of(new TreePlace(
                        "lake-park",
                        "engineering",
                        "1",
                        new TreeStand(
                                new BigDecimal("5.5"),
                                new BigDecimal("120"),
                                40,
                                List.of(
                                        new TreeEvent.Planting(YearMonth.of(2020, 6), "", 1500),
                                        new TreeEvent.Mortality(YearMonth.of(2025, 9), "พายุ", 12))),
                        "made up for the sample")),
                List.of(new Target(
                        "sample-2035",
                        "kkc",
                        "BASIC",
                        2024,
                        new Co2e(new BigDecimal("265000")),
                        2035,
                        new BigDecimal("30"))),
                List.of(new Measure(
                        "solar",
                        "engineering",
                        "โซลาร์บนหลังคาศาลากลาง · Solar on the town hall",
                        "I.2.2",
                        2026,
                        new Co2e(new BigDecimal("18000")),
                        "made up for the sample")),
                none.baseYearThreshold());
    }

    /// A city of this name and a month of it, with a department and a district of each name.
    static Publication ofDepartments(String city, List<String> names) {
        List<Department> departments = new ArrayList<>(IntStream.range(0, names.size())
                .mapToObj(i -> new Department(
                        "d-" + i, names.get(i), names.get(i), Book.OPERATIONS, "I.2", List.of("electricity"), 10))
                .toList());
        List<Facility> facilities = new ArrayList<>();
        List<TreePlace> trees = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            member("m-" + i, names.get(i), names.get(i), "school", names.get(i), departments, facilities);
            facilities.add(new Facility(
                    "p-" + i, names.get(i), names.get(i), List.of(), "park", Book.COMMUNITY, "V.2", names.get(i)));
            trees.add(new TreePlace(
                    "p-" + i,
                    "d-" + i,
                    names.get(i),
                    new TreeStand(
                            BigDecimal.ONE,
                            BigDecimal.TEN,
                            40,
                            List.of(new TreeEvent.Planting(YearMonth.of(2020, 6), names.get(i), 10))),
                    names.get(i)));
        }
        CityProfile profile = new CityProfile(
                        "kkc",
                        city,
                        city,
                        1000,
                        "46",
                        2024,
                        "AR5-TGO",
                        List.of("TGO-GRID", "TGO-2022"),
                        "TH",
                        Set.of("I.2.2"),
                        false,
                        departments,
                        facilities)
                .with(new MethodSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        trees,
                        List.of(),
                        List.of(new Measure(
                                "m",
                                "kkc",
                                names.getFirst(),
                                "I.2.2",
                                2026,
                                new Co2e(BigDecimal.ONE),
                                names.getLast())),
                        Optional.empty()));
        YearMonth month = YearMonth.of(2026, 1);
        List<ActivityData> lines = departments.stream()
                .map(department -> new ActivityData(
                        department.book(),
                        department.id(),
                        department.nameTh(),
                        "I.2",
                        "electricity-grid",
                        month,
                        Quantity.of("100", Unit.KILOWATT_HOUR)))
                .toList();
        return Publications.of(
                profile,
                Map.of(
                        2026,
                        new InventoryYear(
                                2026,
                                List.of(InventoryCalculation.month(profile, FactorLibrary.shipped(), month, lines)))));
    }

    private static InventoryYear year(CityProfile profile, int year, int months) {
        return new InventoryYear(
                year,
                IntStream.rangeClosed(1, months)
                        .mapToObj(month -> YearMonth.of(year, month))
                        .map(month -> InventoryCalculation.month(profile, FactorLibrary.shipped(), month, data(month)))
                        .toList());
    }

    private static List<ActivityData> data(YearMonth month) {
        // A hot season from March to May, by hand.
        int season = List.of(62, 70, 96, 100, 95, 88, 84, 82, 80, 78, 70, 60).get(month.getMonthValue() - 1);
        int growth = month.getYear() - 2024;
        List<ActivityData> all = new ArrayList<>();
        all.add(line(Book.OPERATIONS, "engineering", "electricity-grid", month, season * (400L + 12L * growth), "4"));
        all.add(line(Book.OPERATIONS, "engineering", "water-supply", month, season * 9L, "5"));
        all.add(line(Book.OPERATIONS, "engineering", "diesel-b7-road", month, 800L + season * 4L, "25"));
        all.add(line(Book.OPERATIONS, "engineering", "gasohol-91-road", month, 300L + season, "75"));
        all.add(line(Book.COMMUNITY, "health", "waste-landfill", month, season * 900L, "0"));
        all.add(line(Book.NETWORK, "school-1", "electricity-grid", month, season * 40L, "1"));
        all.add(line(Book.NETWORK, "temple-1", "electricity-grid", month, season * 11L, "2"));
        all.add(line(Book.NETWORK, "firm-open", "electricity-grid", month, season * 21L, "6"));
        FIRMS.forEach(firm -> all.add(line(Book.NETWORK, firm, "electricity-grid", month, season * 30L, "7")));
        for (int district = 1; district <= 3; district++) {
            all.add(new ActivityData(
                    Book.OPERATIONS,
                    "engineering",
                    Integer.toString(district),
                    "I.2",
                    "electricity-grid",
                    month,
                    Quantity.of(season * (20L + district) + ".5", Unit.KILOWATT_HOUR)));
        }
        return all;
    }

    private static ActivityData line(
            Book book, String department, String activity, YearMonth month, long whole, String tenths) {
        return new ActivityData(
                book,
                department,
                "",
                "I.2",
                activity,
                month,
                new Quantity(
                        new BigDecimal(whole + "." + tenths),
                        Activities.shipped().get(activity).unit()));
    }
}
