package city.kaen.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Upload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecalculationTest extends OneCity {
    @Test
    void multipliesByTheFactorOfTheMonthAndPlacesTheLine() {
        drop("a.xlsx", 1, "", "17434.4");

        Recalculation.Result result = recalculation.run("kkc");

        assertThat(told(result)).isEqualTo("1 months, revised, revision 1 after 0");
        assertThat(result.inputs()).containsExactly(version("a.xlsx", 1));
        assertThat(result.factorSets()).isEqualTo(Map.of("TGO-GRID", "shipped", "TGO-2022", "shipped"));
        assertThat(ledger.unpublished().list())
                .extracting(Unpublished.Pending::city)
                .containsExactly("kkc");
        CellEntry entry = year().months().getFirst().entries().getFirst();
        assertThat(entry.ref()).isEqualTo("I.2.2");
        assertThat(entry.counted()).isTrue();
        assertThat(GwpSet.of("AR5-TGO").of(entry.gases().orElseThrow()).kilograms())
                .isEqualByComparingTo("8715.45656");
        assertThat(ledger.dirtyMonths().list("kkc")).isEmpty();
    }

    @Test
    void placesTheLinesOfAFacilityWhereTheFacilityIs() {
        drop("a.xlsx", 1, "homes", "10");
        recalculation.run("kkc", Set.of());

        CellEntry entry = year().months().getFirst().entries().getFirst();
        assertThat(entry.ref()).isEqualTo("I.1.2");
        assertThat(entry.district()).isEqualTo("3");
        assertThat(entry.book()).isEqualTo(Book.COMMUNITY);
    }

    @Test
    void writesNoRevisionWhereNothingChanged() {
        drop("a.xlsx", 1, "", "17434.4");
        recalculation.run("kkc", Set.of());
        drop("again.xlsx", 2, "", "17434.4");

        assertThat(told(recalculation.run("kkc"))).isEqualTo("1 months, revision 1 after 1");
        assertThat(told(recalculation.run("kkc"))).isEqualTo("0 months, revision 1 after 1");
        assertThat(told(recalculation.run("kkc", Set.of(2025)))).isEqualTo("1 months, revision 1 after 1");
    }

    @Test
    void takesAWithdrawnMonthOutAgain() {
        drop("a.xlsx", 1, "", "17434.4");
        recalculation.run("kkc");
        ledger.conclude(new Upload.Removed(version("a.xlsx", 2)));

        assertThat(recalculation.run("kkc", Set.of()).revised()).isTrue();
        assertThat(ledger.revisions().head("kkc").orElseThrow().years()).isEmpty();
    }

    @Test
    void showsAHeldLineBesideTheOneThatStandsAndCountsTheLatterAlone() {
        drop("a.xlsx", 1, "", "100");
        commit("a.xlsx", 2, "100000", "outlier", "");
        recalculation.run("kkc", Set.of());

        assertThat(entries()).containsExactly("100 TGO", "100000 held: not confirmed: outlier");

        commit("checked.xlsx", 3, "100000", "outlier", "new hall");
        recalculation.run("kkc", Set.of());

        assertThat(entries()).containsExactly("100000 TGO");
    }

    @Test
    void recomputesTheMonthsThatAreJudgedByAMarkedOne() {
        for (int month = 2; month <= 8; month++) {
            commit("m" + month + ".xlsx", month, JANUARY.plusMonths(month), "100", "", "");
        }
        commit("late.xlsx", 20, JANUARY.plusMonths(10), "100000", "", "");
        recalculation.run("kkc", Set.of());
        assertThat(year().months()).hasSize(8);
        assertThat(year().months().getLast().entries().getFirst().gases()).isEmpty();

        for (int month = 2; month <= 8; month++) {
            ledger.conclude(new Upload.Removed(version("m" + month + ".xlsx", 30 + month)));
        }
        recalculation.run("kkc", Set.of());

        assertThat(year().months())
                .singleElement()
                .satisfies(last -> assertThat(last.entries().getFirst().gases()).isPresent());
    }

    @Test
    void leavesAMarkThatGrewWhileItRan() {
        drop("a.xlsx", 1, "", "1");
        DirtyMonths.Mark read = ledger.dirtyMonths().list("kkc").getFirst();
        drop("b.xlsx", 2, "", "2");
        ledger.dirtyMonths().clear("kkc", read);

        assertThat(ledger.dirtyMonths().list("kkc")).hasSize(1);
    }

    @Test
    void saysWhichDepartmentTheProfileLost() {
        drop("a.xlsx", 1, "", "1");
        CityProfile old = ledger.cities().find("kkc").orElseThrow();
        ledger.cities()
                .register(
                        new CityProfile(
                                "kkc",
                                "ก",
                                "S",
                                1,
                                "1",
                                2024,
                                "AR5-TGO",
                                List.of("TGO-2022"),
                                "TH",
                                Set.of(),
                                true,
                                List.of(),
                                old.facilities()),
                        "{}");

        assertThatThrownBy(() -> recalculation.run("kkc", Set.of())).hasMessageContaining("engineering");
    }

    private List<String> entries() {
        return year().months().getFirst().entries().stream()
                .map(entry -> entry.quantity().amount().toPlainString() + " "
                        + (entry.gases().isPresent() ? "TGO" : entry.factor()))
                .sorted()
                .toList();
    }
}
