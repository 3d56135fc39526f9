package city.kaen.explain;

import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.TotalKind;
import city.kaen.report.OrganisationReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Entries that a published figure is the sum of.
///
/// @param oneBook whether the figure is of one book: books overlap, so entries of two are never added
record Subject(String title, Predicate<CellEntry> holds, boolean oneBook) {
    private static final Map<String, TotalKind> TOTALS = Map.of(
            "basic", TotalKind.BASIC,
            "basic+", TotalKind.BASIC_PLUS,
            "basic_plus", TotalKind.BASIC_PLUS,
            "other_scope_3", TotalKind.OTHER_SCOPE_3,
            "basicplus", TotalKind.BASIC_PLUS,
            "territorial", TotalKind.TERRITORIAL,
            "other-scope-3", TotalKind.OTHER_SCOPE_3,
            "otherscope3", TotalKind.OTHER_SCOPE_3);

    /// What can be asked for, in words.
    static final String CHOICES =
            "a cell (I.2.2), a sub-sector (I.2), a sector (I), a total (BASIC, BASIC+, territorial,"
                    + " other-scope-3), book=, department=, district=, facility=, kind= or activity= with an id, scope1=, scope2=,"
                    + " scope3= or organisation= with the city or a member, per-person, per-square-metre= with a facility,"
                    + " removed= or net= with a total, target= with its id, uncertainty= or quality= with"
                    + " a cell, a sector or a total, weak-inputs, market-based, sinks, or waiting";

    /// A cell, a sub-sector, a sector or a total: the counted entries in its cells.
    static Optional<Subject> ofCells(String what) {
        Optional<GpcCell> cell = GpcCells.shipped().find(what);
        if (cell.isPresent()) {
            return Optional.of(counted(what + " " + cell.get().description(), cell.get()::equals));
        }
        Optional<TotalKind> total = total(what);
        if (total.isPresent()) {
            return total.map(kind -> counted("total " + kind, kind::holds));
        }
        return GpcCells.shipped().all().stream()
                .filter(one ->
                        one.subSectorRef().equals(what) || one.sectorRef().equals(what))
                .findFirst()
                .map(one -> one.sectorRef().equals(what)
                        ? counted(
                                what + " " + one.sector(),
                                other -> other.sectorRef().equals(what))
                        : counted(
                                what + " " + one.subSector(),
                                other -> other.subSectorRef().equals(what)));
    }

    static Optional<TotalKind> total(String what) {
        return Optional.ofNullable(TOTALS.get(what.toLowerCase(Locale.ROOT)));
    }

    private static Subject counted(String title, Predicate<GpcCell> cells) {
        return new Subject(
                title,
                entry -> entry.counted()
                        && GpcCells.shipped().find(entry.ref()).filter(cells).isPresent(),
                false);
    }

    /// What is asked for by a word and a value: `department` and `engineering`.
    static Optional<Subject> of(String word, String value, CityProfile city) {
        return switch (word) {
            case "book" -> by(word, value, entry -> entry.book().name().toLowerCase(Locale.ROOT));
            case "department" -> by(word, value, CellEntry::department);
            case "district" -> Optional.of(district(value));
            case "facility" -> by(word, value, CellEntry::facility);
            case "kind" -> by(word, value, entry -> kind(city, entry));
            case "activity" -> by(word, value, CellEntry::activity);
            case "organisation" -> Optional.of(organisation(value, city));
            case "scope1", "scope2", "scope3" -> Optional.of(scope(word, value, city));
            default -> Optional.empty();
        };
    }

    private static Optional<Subject> by(String word, String value, Function<CellEntry, String> of) {
        return Optional.of(new Subject(
                word + " " + value,
                entry -> !entry.ref().isEmpty() && of.apply(entry).equals(value),
                true));
    }

    /// A district, or several that are published as one: `3 + 4`.
    private static Subject district(String value) {
        List<String> parts = Arrays.asList(value.split(" [+] ", -1));
        return new Subject(
                "district " + value,
                entry -> !entry.ref().isEmpty() && (entry.district().equals(value) || parts.contains(entry.district())),
                true);
    }

    private static String kind(CityProfile city, CellEntry entry) {
        return city.findFacility(entry.facility()).map(Facility::kind).orElse("");
    }

    private static Subject organisation(String id, CityProfile city) {
        boolean own = id.equals(city.slug());
        return new Subject(
                "organisation " + id,
                entry -> !entry.ref().isEmpty()
                        && (own
                                ? entry.book() == Book.OPERATIONS
                                : entry.book() == Book.NETWORK
                                        && entry.department().equals(id)),
                true);
    }

    /// All that a member reports, in whichever book but the city's.
    static Subject reportedBy(String id) {
        return new Subject(
                "reported by " + id,
                entry -> !entry.ref().isEmpty()
                        && entry.book() != Book.COMMUNITY
                        && entry.department().equals(id),
                false);
    }

    private static Subject scope(String word, String id, CityProfile city) {
        Subject whole = organisation(id, city);
        int scope = word.charAt(word.length() - 1) - '0';
        return new Subject(
                "scope " + scope + " of " + id,
                whole.holds.and(entry -> OrganisationReport.scopeOf(entry.ref()) == scope),
                true);
    }

    /// The same, of one book.
    Subject in(Book book) {
        return new Subject(
                title + " in " + book.name().toLowerCase(Locale.ROOT), holds.and(e -> e.book() == book), true);
    }
}
