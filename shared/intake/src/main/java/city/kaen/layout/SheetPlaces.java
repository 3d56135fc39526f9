package city.kaen.layout;

import city.kaen.table.Sheet;
import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.List;

/// The places that the sheets of a book are of, where each sheet is named for one: a registered facility, or, in a book
/// of several such sheets, any name with a word for a place. A sheet named for a year, a month, a unit or an activity
/// is none.
final class SheetPlaces {
    private static final List<String> WORDS = Resources.rows(SheetPlaces.class, "place-words.csv").stream()
            .map(row -> Folding.fold(row.getFirst()))
            .toList();

    private final Headings headings;
    private final Places places;
    private final boolean several;

    SheetPlaces(List<Sheet> sheets, Headings headings, Places places) {
        this.headings = headings;
        this.places = places;
        this.several = sheets.stream()
                        .filter(sheet -> !sheet.hidden())
                        .filter(sheet -> isNamedLikeOne(sheet.name()))
                        .count()
                > 1;
    }

    /// The name of the place that a sheet is of, or empty.
    String of(Sheet sheet) {
        String name = sheet.name().strip();
        return places.find(name).isPresent() || (several && isNamedLikeOne(name)) ? name : "";
    }

    private boolean isNamedLikeOne(String name) {
        String folded = Folding.fold(name);
        boolean other = headings.year(name).isPresent()
                || headings.unit(name).isPresent()
                || headings.activity(name).isPresent();
        return !other && hasWord(folded);
    }

    /// Whether a folded text has a word for a place.
    static boolean hasWord(String folded) {
        return WORDS.stream().anyMatch(word -> Folding.speaks(folded, word));
    }
}
