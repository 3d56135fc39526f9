package city.kaen.recalculation;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/// A city with one department, a facility, and an empty ledger; and what tests do to it.
abstract class OneCity {
    static final YearMonth JANUARY = YearMonth.of(2025, 1);

    final MemoryLedger ledger = new MemoryLedger();
    final Recalculation recalculation = new Recalculation(ledger, FactorLibrary.shipped());

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

    static String told(Recalculation.Result result) {
        return result.months() + " months, " + (result.revised() ? "revised, " : "") + "revision " + result.revision()
                + " after " + result.before();
    }

    void commit(String name, int second, String kilowattHours, String doubt, String confirmation) {
        commit(name, second, JANUARY, kilowattHours, doubt, confirmation);
    }

    void commit(String name, int second, YearMonth month, String kilowattHours, String doubt, String confirmation) {
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

    void drop(String name, int second, String facility, String kilowattHours) {
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

    static ObjectVersion version(String name, int second) {
        return new ObjectVersion(
                "kkc",
                "engineering",
                "inbox/kkc/engineering/" + name,
                "v" + second,
                Instant.parse("2026-11-23T00:00:00Z").plusSeconds(second));
    }

    InventoryYear year() {
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
