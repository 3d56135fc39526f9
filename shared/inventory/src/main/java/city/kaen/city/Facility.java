package city.kaen.city;

import city.kaen.inventory.Book;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A building, park, vehicle pool or other place that data are reported for.
///
/// @param names every name and meter number that files may call it by, besides its id
/// @param kind `municipal`, `school`, `temple`, `firm`, `community`, `park` ...
/// @param subSector its GPC sub-sector, such as `I.2`
/// @param district the district it stands in, or empty
/// @param floorSquareMetres its floor area, where it is stated
/// @param meters its meters, each with the months it was there
public record Facility(
        String id,
        String nameTh,
        String nameEn,
        List<String> names,
        String kind,
        Book book,
        String subSector,
        String district,
        Optional<BigDecimal> floorSquareMetres,
        List<Meter> meters) {
    /// A place of which neither floor area nor meters are stated.
    public Facility(
            String id,
            String nameTh,
            String nameEn,
            List<String> names,
            String kind,
            Book book,
            String subSector,
            String district) {
        this(id, nameTh, nameEn, names, kind, book, subSector, district, Optional.empty(), List.of());
    }

    public Facility {
        names = List.copyOf(names);
        meters = List.copyOf(meters);
    }
}
