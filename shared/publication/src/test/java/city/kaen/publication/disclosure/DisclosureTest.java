package city.kaen.publication.disclosure;

import static city.kaen.publication.disclosure.DisclosedCity.FEBRUARY;
import static city.kaen.publication.disclosure.DisclosedCity.JANUARY;
import static city.kaen.publication.disclosure.DisclosedCity.byDistrict;
import static city.kaen.publication.disclosure.DisclosedCity.city;
import static city.kaen.publication.disclosure.DisclosedCity.districts;
import static city.kaen.publication.disclosure.DisclosedCity.entries;
import static city.kaen.publication.disclosure.DisclosedCity.firms;
import static city.kaen.publication.disclosure.DisclosedCity.fourDistricts;
import static city.kaen.publication.disclosure.DisclosedCity.kilowattHours;
import static city.kaen.publication.disclosure.DisclosedCity.member;
import static city.kaen.publication.disclosure.DisclosedCity.place;
import static city.kaen.publication.disclosure.DisclosedCity.sold;
import static city.kaen.publication.disclosure.DisclosedCity.uses;
import static city.kaen.publication.disclosure.DisclosedCity.utility;
import static city.kaen.publication.disclosure.DisclosedCity.year;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.contract.PublishedContract;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Attacks on what is published: each tries to learn the figure of one household or firm.
class DisclosureTest {
    @Test
    void aFirmIsNeverPublishedByItself() {
        Disclosed disclosed = Disclosed.of(
                firms("firm-a", "firm-b"), year(uses("firm-a", JANUARY, "1111"), uses("firm-b", JANUARY, "2222")));
        assertThat(entries(disclosed)).isEmpty();
        assertThat(disclosed.withheld()).isTrue();
    }

    @Test
    void aWholeGroupIsPublishedAsOne() {
        Disclosed disclosed = Disclosed.of(
                firms("firm-a", "firm-b", "firm-c"),
                year(
                        uses("firm-a", JANUARY, "1111"),
                        uses("firm-b", JANUARY, "2222"),
                        uses("firm-c", JANUARY, "3333")));
        assertThat(entries(disclosed)).singleElement().satisfies(entry -> {
            assertThat(entry.department()).isEqualTo("group-1");
            assertThat(entry.district()).isEqualTo("1");
            assertThat(entry.quantity().amount()).isEqualByComparingTo("6666");
        });
        assertThat(disclosed.profile().findDepartment("group-1").orElseThrow().nameEn())
                .isEqualTo("Firms, group 1, District 1");
        assertThat(disclosed.withheld()).isFalse();
    }

    /// Two of three firms know their own figures and would learn the third's when it comes later.
    @Test
    void differencingTwoReleasesFindsNoMemberThatReportedLate() {
        CityProfile city = firms("firm-a", "firm-b", "firm-c");
        Disclosed before = Disclosed.of(city, year(uses("firm-a", JANUARY, "1111"), uses("firm-b", JANUARY, "2222")));
        Disclosed after = Disclosed.of(
                city,
                year(
                        uses("firm-a", JANUARY, "1111"),
                        uses("firm-b", JANUARY, "2222"),
                        uses("firm-c", JANUARY, "3333")));
        assertThat(entries(before)).isEmpty();
        assertThat(entries(after)).hasSize(1);
    }

    @Test
    void aFourthMemberDoesNotChangeTheGroupOfThree() {
        List<ActivityData> three = List.of(
                uses("firm-a", JANUARY, "1111"), uses("firm-b", JANUARY, "2222"), uses("firm-c", JANUARY, "3333"));
        List<ActivityData> four = new ArrayList<>(three);
        four.add(uses("firm-d", JANUARY, "4444"));
        Disclosed before = Disclosed.of(firms("firm-a", "firm-b", "firm-c"), year(three));
        Disclosed after = Disclosed.of(firms("firm-a", "firm-b", "firm-c", "firm-d"), year(four));
        assertThat(entries(after)).isEqualTo(entries(before));
    }

    @Test
    void anActivityThatOnlyOneMemberHasIsNotPublished() {
        List<ActivityData> data = new ArrayList<>(List.of(
                uses("firm-a", JANUARY, "1111"), uses("firm-b", JANUARY, "2222"), uses("firm-c", JANUARY, "3333")));
        data.add(new ActivityData(
                Book.NETWORK, "firm-a", "1", "I.2", "diesel-road", JANUARY, Quantity.of("77", Unit.LITRE)));
        assertThat(entries(Disclosed.of(firms("firm-a", "firm-b", "firm-c"), year(data))))
                .extracting(CellEntry::activity)
                .containsExactly("electricity-grid");
    }

    @Test
    void aFirmThatAskedForItAndASchoolAreNamed() {
        CityProfile city = city(
                List.of(member("firm-open"), member("school-1")),
                List.of(place("firm-open", "firm", Book.NETWORK, "1"), place("school-1", "school", Book.NETWORK, "1")));
        assertThat(entries(Disclosed.of(city, year(uses("firm-open", JANUARY, "1"), uses("school-1", JANUARY, "2")))))
                .extracting(CellEntry::department)
                .containsExactlyInAnyOrder("firm-open", "school-1");
    }

    @Test
    void aMemberOfUnknownKindIsProtected() {
        CityProfile city = city(List.of(member("someone")), List.of());
        assertThat(entries(Disclosed.of(city, year(uses("someone", JANUARY, "1")))))
                .isEmpty();
    }

    /// The total less the districts that are shown is what the attacker can compute; it must not be one small district.
    @Test
    void subtractingTheOtherDistrictsFromTheTotalLeavesAWholeZone() {
        Disclosed disclosed = Disclosed.of(districts(4, 2, 3, 3), year(fourDistricts()));
        Map<String, BigDecimal> shown = byDistrict(disclosed);
        assertThat(shown.keySet()).containsExactlyInAnyOrder("1 + 2", "3", "4");
        assertThat(shown.get("1 + 2")).isEqualByComparingTo("1100");
        assertThat(shown.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("8111");
    }

    /// The neighbour grows until it could be shown alone; shown alone it would give the small one away.
    @Test
    void aNeighbourThatGrowsIsNotShownAlone() {
        for (int neighbour = 1; neighbour < 9; neighbour++) {
            Map<String, BigDecimal> shown =
                    byDistrict(Disclosed.of(districts(neighbour, 2, 3, 3), year(fourDistricts())));
            assertThat(shown).as("%s firms next door", neighbour).doesNotContainKeys("1", "2");
        }
    }

    @Test
    void aZoneThatIsItselfTooSmallClosesAllDistrictsOfTheBook() {
        Map<String, BigDecimal> shown = byDistrict(Disclosed.of(districts(1, 1, 3, 3), year(fourDistricts())));
        assertThat(shown.keySet()).containsExactly("");
        assertThat(shown.get("")).isEqualByComparingTo("8111");
    }

    @Test
    void aDepartmentThatReportsForOneDistrictAloneDoesNotTellItApart() {
        List<ActivityData> data = new ArrayList<>(fourDistricts());
        data.add(new ActivityData(
                Book.COMMUNITY, "east-office", "2", "I.1", "electricity-grid", JANUARY, kilowattHours("555")));
        CityProfile city = districts(4, 2, 3, 3);
        assertThat(entries(Disclosed.of(city, year(data))))
                .filteredOn(entry -> entry.district().equals("1 + 2"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.department()).isEqualTo("several");
                    assertThat(entry.quantity().amount()).isEqualByComparingTo("1655");
                });
    }

    /// One factory in the whole city: its cell is its own figure, and so is any sum less the rest.
    @Test
    void theOnlyFactoryOfTheCityIsShownWithOthersAndItsCellSaysConfidential() {
        CityProfile city = city(
                List.of(utility("pea"), utility("factory-desk")),
                List.of(place("factory", "firm", Book.COMMUNITY, "", "I.3")));
        List<ActivityData> data = List.of(
                sold("factory-desk", "I.3", JANUARY, "123456.789"),
                sold("pea", "I.2", JANUARY, "1000"),
                sold("pea", "I.1", JANUARY, "5000"),
                sold("factory-desk", "I.3", FEBRUARY, "987654.321"));
        Publication publication = published(city, year(data));
        String year = text(publication, "years/2025.json");
        assertThat(year).contains("\"notation\": \"C\"");
        assertThat(text(publication, "activity/2025.csv"))
                .contains("124456.789")
                .contains(",5000,kWh")
                .doesNotContain("123456.789");
        // In February nothing else is there to be shown with.
        nowhere(publication, "123456.789");
        nowhere(publication, "987654.321");
        nowhere(publication, "987,654.321");
    }

    @Test
    void noFileOfAPublicationHoldsTheFigureOrTheNameOfAProtectedMember() {
        Publication publication = published(
                firms("firm-a", "firm-b", "firm-c", "firm-d"),
                year(
                        uses("firm-a", JANUARY, "7431.77"),
                        uses("firm-b", JANUARY, "2222"),
                        uses("firm-c", JANUARY, "3333"),
                        uses("firm-d", JANUARY, "9182.64")));
        for (String secret :
                List.of("7431.77", "7,431.77", "9182.64", "9,182.64", "firm-a", "firm-d", "Name of firm-a")) {
            nowhere(publication, secret);
        }
    }

    @Test
    void nothingIsFoldedWhereNothingIsProtected() {
        CityProfile city = city(List.of(utility("pea")), List.of(place("hall", "municipal", Book.OPERATIONS, "1")));
        Map<Integer, InventoryYear> years = year(sold("pea", "I.1", JANUARY, "5"), sold("pea", "I.3", JANUARY, "6"));
        assertThat(entries(Disclosed.of(city, years)))
                .isEqualTo(years.values().iterator().next().months().getFirst().entries());
    }

    private static Publication published(CityProfile city, Map<Integer, InventoryYear> years) {
        Publication publication = Publications.of(city, years);
        assertThat(PublishedContract.faults(
                        publication.files().stream().collect(Collectors.toMap(PublicFile::path, PublicFile::content))))
                .isEmpty();
        return publication;
    }

    private static void nowhere(Publication publication, String secret) {
        for (PublicFile file : publication.files()) {
            if (!file.path().endsWith(".woff2")) {
                assertThat(new String(file.content(), StandardCharsets.UTF_8))
                        .as(file.path())
                        .doesNotContain(secret);
            }
        }
    }

    private static String text(Publication publication, String path) {
        return new String(publication.find(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
