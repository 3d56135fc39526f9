package city.kaen.city;

import city.kaen.inventory.Book;
import java.util.List;

/// A building, park, vehicle pool or other place that data are reported for.
///
/// @param names every name and meter number that files may call it by, besides its id
/// @param kind `municipal`, `school`, `temple`, `firm`, `community`, `park` ...
/// @param subSector its GPC sub-sector, such as `I.2`
/// @param district the district it stands in, or empty
public record Facility(
        String id,
        String nameTh,
        String nameEn,
        List<String> names,
        String kind,
        Book book,
        String subSector,
        String district) {
    public Facility {
        names = List.copyOf(names);
    }
}
