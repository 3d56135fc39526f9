package city.kaen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.inventory.Book;
import city.kaen.reference.ProfileJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every form of [Cities] must do.
public abstract class CitiesContract {
    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void namesItsCitiesInOrder() {
        Cities cities = ledger().cities();
        register(cities, profile("phuket", 0));
        register(cities, profile("kkc", 0));

        assertThat(cities.all()).containsExactly("kkc", "phuket");
    }

    @Test
    void givesBackAProfile() {
        Cities cities = ledger().cities();
        register(cities, profile("kkc", 2));

        assertThat(cities.find("kkc")).contains(profile("kkc", 2));
        assertThat(cities.find("phuket")).isEmpty();
    }

    @Test
    void replacesAProfile() {
        Cities cities = ledger().cities();
        register(cities, profile("kkc", 2));
        register(cities, profile("kkc", 3));

        assertThat(cities.find("kkc")).contains(profile("kkc", 3));
        assertThat(cities.all()).containsExactly("kkc");
    }

    @Test
    void leavesTheProfileThatWasUploadedLater() {
        Cities cities = ledger().cities();
        Instant early = Instant.parse("2026-11-23T00:00:00Z");

        assertThat(cities.register(profile("kkc", 3), ProfileJson.write(profile("kkc", 3)), early.plusSeconds(1)))
                .isTrue();
        assertThat(cities.register(profile("kkc", 2), ProfileJson.write(profile("kkc", 2)), early))
                .isFalse();
        assertThat(cities.find("kkc")).contains(profile("kkc", 3));
    }

    @Test
    void keepsAProfileOfManyFacilities() {
        Cities cities = ledger().cities();
        register(cities, profile("kkc", 5_000));

        assertThat(cities.find("kkc")).contains(profile("kkc", 5_000));
    }

    private static void register(Cities cities, CityProfile profile) {
        cities.register(profile, ProfileJson.write(profile));
    }

    private static CityProfile profile(String slug, int facilities) {
        return new CityProfile(
                slug,
                "ขอนแก่น",
                "Khon Kaen",
                106_555,
                "46",
                2023,
                "AR5-TGO",
                List.of("TGO-2022"),
                "TH",
                Set.of("I.2.2"),
                true,
                List.of(new Department(
                        "engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of("electricity"), 10)),
                IntStream.range(0, facilities)
                        .mapToObj(i -> new Facility(
                                "facility-" + i,
                                "อาคาร " + i,
                                "Building " + i,
                                List.of("b" + i),
                                "municipal",
                                Book.OPERATIONS,
                                "I.2",
                                ""))
                        .toList());
    }
}
