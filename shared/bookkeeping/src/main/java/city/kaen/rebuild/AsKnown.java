package city.kaen.rebuild;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publications;
import city.kaen.publication.document.Released;
import city.kaen.recalculation.MonthsOfCity;
import city.kaen.registration.ReferenceShelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A year of a city as it was known at a moment: the files, the profile and the factors that had come by then.
public final class AsKnown {
    private AsKnown() {}

    /// The public file of the year, as it would have been published at that moment; empty if nothing was known of it.
    ///
    /// @param released what was released by that moment
    public static Optional<byte[]> year(
            Ledger ledger,
            ObjectStore store,
            String reference,
            Released released,
            FactorLibrary shipped,
            String city,
            int year,
            Instant at) {
        Optional<CityProfile> profile = new ReferenceShelf(store, reference).profile(city, at);
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        FactorLibrary factors = shipped.plus(FactorEditions.at(store, reference, at));
        List<InventoryMonth> months = new MonthsOfCity(
                        profile.get(),
                        factors,
                        new LiveReader(ledger, city, said -> said.asOf(at))::live,
                        each -> ledger.statements().months(city, each))
                .year(year).values().stream()
                        .filter(month -> !month.entries().isEmpty())
                        .toList();
        return Publications.of(profile.get(), Map.of(year, new InventoryYear(year, months)), factors, released)
                .find("years/" + year + ".json")
                .map(PublicFile::content);
    }
}
