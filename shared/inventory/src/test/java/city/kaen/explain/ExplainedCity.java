package city.kaen.explain;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.explain.Explain.Question;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A city with a hall and a lorry, and what can be asked of its figures.
final class ExplainedCity {
    static final YearMonth MAY = YearMonth.of(2025, 5);
    static final Quantity TEN = Quantity.of("10", Unit.LITRE);
    static final FactorLibrary LIBRARY = FactorLibrary.shipped();
    static final CityProfile CITY = new CityProfile(
            "kkc",
            "ตัวอย่าง",
            "Sample",
            100,
            "1",
            2024,
            "AR5",
            List.of("TGO-2022"),
            "TH",
            Set.of(),
            false,
            List.of(),
            List.of(new Facility(
                    "hall",
                    "ศาลา",
                    "Hall",
                    List.of(),
                    "office",
                    Book.OPERATIONS,
                    "I.2",
                    "1",
                    Optional.of(new BigDecimal("10")),
                    List.of())));

    private ExplainedCity() {}

    static Explanation explain(String what, CellEntry... entries) {
        return ask(what, Optional.empty(), entries);
    }

    static Explanation ask(String what, Optional<Book> book, CellEntry... entries) {
        return new Explain(CITY, GwpSet.of("AR5"), LIBRARY, Provenance.none())
                .of(new Question(what, book, Optional.empty()), List.of(new InventoryMonth(MAY, List.of(entries))));
    }

    static CellEntry entry(
            Book book,
            String ref,
            String activity,
            String department,
            String district,
            String facility,
            String gas,
            String kilograms,
            boolean counted) {
        return new CellEntry(
                book,
                ref,
                activity,
                department,
                district,
                TEN,
                Optional.of(GasMasses.of(gas, new BigDecimal(kilograms))),
                "GONE/x",
                counted,
                "",
                facility);
    }

    static CellEntry estimated(String how) {
        CellEntry one = diesel("");
        return new CellEntry(
                one.book(), one.ref(), one.activity(), one.department(), "", TEN, one.gases(), one.factor(), true, how);
    }

    static CellEntry diesel(String district) {
        String id = "TGO-2022/diesel-road/L/TH/2022-04";
        return new CellEntry(
                Book.COMMUNITY,
                "II.1.1",
                "diesel-road",
                "fleet",
                district,
                TEN,
                Optional.of(LIBRARY.find(id).orElseThrow().emissionsOf(TEN)),
                id,
                true);
    }

    static CellEntry recycled() {
        return new CellEntry(Book.COMMUNITY, "", "waste-recycled", "fleet", "", TEN, Optional.empty(), "none", false);
    }
}
