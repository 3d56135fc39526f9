package city.kaen.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Cities;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Layouts;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Statements;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Upload;
import city.kaen.ledger.Uploads;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecalculationTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final MemoryLedger ledger = new MemoryLedger();
    private final Recalculation recalculation = new Recalculation(ledger, FactorLibrary.shipped());

    @BeforeEach
    void registerTheCity() {
        ledger.cities()
                .register(
                        new CityProfile(
                                "kkc",
                                "ตัวอย่าง",
                                "Sample",
                                1000,
                                "1",
                                2024,
                                "AR5-TGO",
                                List.of("TGO-GRID", "TGO-2022"),
                                "TH",
                                Set.of("I.2.2"),
                                false,
                                List.of(new Department(
                                        "engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of(), 10)),
                                List.of(new Facility(
                                        "homes", "บ้าน", "Homes", List.of(), "community", Book.COMMUNITY, "I.1", "3"))),
                        "{}");
    }

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
    void leavesAHeadThatIsHeldUntilAnOperatorSaysToGoOn() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        drop("a.xlsx", 2, "", "11");
        recalculation.run("kkc");
        Head wrong = ledger.revisions().head("kkc").orElseThrow();

        Rollback.Result back = new Rollback(ledger).run("kkc", 1, "11 is a typing error");

        assertThat(back.revision()).isEqualTo(3);
        assertThat(year().months().getFirst().entries().getFirst().quantity().amount())
                .isEqualByComparingTo("10");
        drop("b.xlsx", 3, "homes", "1");
        assertThat(recalculation.run("kkc").held()).contains("11 is a typing error");
        assertThat(ledger.revisions().head("kkc").orElseThrow().number()).isEqualTo(3);

        assertThat(recalculation.run("kkc", Set.of()).revision()).isEqualTo(4);
        assertThat(year().months().getFirst().entries()).hasSize(2);
        assertThat(ledger.revisions().history("kkc")).contains(wrong).hasSize(4);
    }

    @Test
    void anOperatorsRunDoesNotUndoARollbackThatCameAfterItBegan() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        drop("a.xlsx", 2, "", "11");
        recalculation.run("kkc");
        AtomicBoolean once = new AtomicBoolean();

        Recalculation.Result result = recalculation
                .telling(month -> {
                    if (once.compareAndSet(false, true)) {
                        new Rollback(ledger).run("kkc", 1, "11 is a typing error");
                    }
                })
                .run("kkc", Set.of(2025));

        assertThat(result.held()).contains("11 is a typing error");
        assertThat(ledger.revisions().turn("kkc").held()).contains("11 is a typing error");
        assertThat(year().months().getFirst().entries().getFirst().quantity().amount())
                .isEqualByComparingTo("10");
    }

    @Test
    void finishesWhatAnOperatorBeganThoughItDiedBeforeItEnded() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        ledger.unpublished().list().forEach(ledger.unpublished()::clear);
        assertThatThrownBy(() ->
                        new Recalculation(new DiesAtTheEnd(ledger), FactorLibrary.shipped()).run("kkc", Set.of(2025)))
                .hasMessage("died");

        assertThat(told(recalculation.run("kkc"))).startsWith("1 months");
        assertThat(ledger.unpublished().list()).hasSize(1);
    }

    private static String told(Recalculation.Result result) {
        return result.months() + " months, " + (result.revised() ? "revised, " : "") + "revision " + result.revision()
                + " after " + result.before();
    }

    /// A ledger that dies when a run has ended and is to be told of.
    private record DiesAtTheEnd(Ledger ledger) implements Ledger {
        @Override
        public Uploads uploads() {
            return ledger.uploads();
        }

        @Override
        public Statements statements() {
            return ledger.statements();
        }

        @Override
        public DirtyMonths dirtyMonths() {
            return ledger.dirtyMonths();
        }

        @Override
        public Revisions revisions() {
            return ledger.revisions();
        }

        @Override
        public Cities cities() {
            return ledger.cities();
        }

        @Override
        public FactorSets factorSets() {
            return ledger.factorSets();
        }

        @Override
        public Layouts layouts() {
            return ledger.layouts();
        }

        @Override
        public Unpublished unpublished() {
            throw new IllegalStateException("died");
        }
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

    private void commit(String name, int second, String kilowattHours, String doubt, String confirmation) {
        commit(name, second, JANUARY, kilowattHours, doubt, confirmation);
    }

    private void commit(
            String name, int second, YearMonth month, String kilowattHours, String doubt, String confirmation) {
        Line line = new Line(
                "",
                "",
                "electricity-grid",
                "",
                "",
                month,
                Quantity.of(kilowattHours, Unit.KILOWATT_HOUR),
                new Origin("2568", 5, "C"),
                doubt,
                confirmation);
        ledger.statements()
                .commit(version(name, second), "sha", List.of(new Statement("electricity", month, List.of(line))));
        ledger.conclude(new Upload.Accepted(version(name, second), "sha", Set.of(month)));
    }

    private void drop(String name, int second, String facility, String kilowattHours) {
        ObjectVersion version = version(name, second);
        Statement statement = new Statement(
                "electricity",
                JANUARY,
                List.of(new Line(
                        facility,
                        "",
                        "electricity-grid",
                        "",
                        "",
                        JANUARY,
                        Quantity.of(kilowattHours, Unit.KILOWATT_HOUR),
                        new Origin("2568", 5, "C"))));
        ledger.statements().commit(version, "sha", List.of(statement));
        ledger.conclude(new Upload.Accepted(version, "sha", Set.of(JANUARY)));
    }

    private static ObjectVersion version(String name, int second) {
        return new ObjectVersion(
                "kkc",
                "engineering",
                "inbox/kkc/engineering/" + name,
                "v" + second,
                Instant.parse("2026-11-23T00:00:00Z").plusSeconds(second));
    }

    private InventoryYear year() {
        return ledger.revisions()
                .get(
                        "kkc",
                        2025,
                        Objects.requireNonNull(ledger.revisions()
                                .head("kkc")
                                .orElseThrow()
                                .years()
                                .get(2025)));
    }
}
