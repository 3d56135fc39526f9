package city.kaen.city;

import city.kaen.inventory.Book;
import java.util.List;

/// A department or network member that drops files.
///
/// @param id its folder in the inbox: lower-case letters, digits and hyphens
/// @param book whose emissions its files speak of, unless a facility says otherwise
/// @param subSector the GPC sub-sector of its buildings, such as `I.2`, unless a facility says otherwise
/// @param datasets what is expected of it every month
/// @param dueDay the day of the next month its files are due on, 1 to 28
public record Department(
        String id, String nameTh, String nameEn, Book book, String subSector, List<String> datasets, int dueDay) {
    public Department {
        datasets = List.copyOf(datasets);
    }
}
