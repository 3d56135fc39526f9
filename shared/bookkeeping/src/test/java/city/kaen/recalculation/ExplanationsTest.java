package city.kaen.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.explain.Explain.Question;
import city.kaen.explain.Explanation;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.reference.FactorFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private final MemoryLedger ledger = new MemoryLedger();
    private final Explanations explanations = new Explanations(ledger, FactorLibrary.shipped());

    /// Gas in MMBtu by an uploaded set, dropped as one line.
    @BeforeEach
    void computeAMonth() {
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
                                List.of("EPA"),
                                "TH",
                                Set.of(),
                                false,
                                List.of(new Department(
                                        "energy", "พลังงาน", "Energy", Book.COMMUNITY, "I.2", List.of(), 10)),
                                List.of()),
                        "{}");
        String set = """
                activity,unit,co2,valid_from,document,table
                natural-gas,MMBtu,53.06,2024-01,A hub of factors,Table 1
                """;
        ledger.factorSets()
                .register(
                        "EPA",
                        FactorFile.read("EPA", set.getBytes(StandardCharsets.UTF_8))
                                .factors());
        ObjectVersion version = new ObjectVersion("kkc", "energy", "inbox/kkc/energy/gas.csv", "v1", Instant.EPOCH);
        Line line = new Line(
                "",
                "",
                "natural-gas",
                "",
                "",
                MARCH,
                Quantity.of("105505.585262", Unit.MEGAJOULE),
                new Origin("", 2, "C"));
        ledger.statements().commit(version, "sha", List.of(new Statement("fuel", MARCH, List.of(line))));
        ledger.conclude(new Upload.Accepted(version, "sha", Set.of(MARCH)));
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc", Set.of());
    }

    @Test
    void leadsDownToTheRowAndTheSource() {
        Explanation tree = explanations
                .of("kkc", 2025, Optional.of(3), Optional.empty(), Question.of("I.2.1"))
                .orElseThrow();

        assertThat(tree.value().toPlainString()).isEqualTo("5306");
        assertThat(String.join("\n", tree.lines()))
                .contains("inbox/kkc/energy/gas.csv version v1, C2")
                .contains("A hub of factors; Table 1")
                .contains("EPA@");
    }

    @Test
    void anotherMonthOrYearOrCityHasNone() {
        assertThat(explanations
                        .of("kkc", 2025, Optional.of(4), Optional.empty(), Question.of("I.2.1"))
                        .orElseThrow()
                        .parts())
                .isEmpty();
        assertThat(explanations.of("kkc", 2024, Optional.empty(), Optional.empty(), Question.of("I.2.1")))
                .isEmpty();
        assertThat(explanations.of("cnx", 2025, Optional.empty(), Optional.empty(), Question.of("I.2.1")))
                .isEmpty();
    }
}
