package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.says;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.Statements.Committed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every form of [Statements] must do.
public abstract class StatementsContract {
    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void givesBackWhatWasCommittedInTheOrderOfVersions() {
        Statements statements = ledger().statements();
        Statement later = says(JULY, "hall=11.50");
        Statement earlier = says(JULY, "hall=10", "park=0");
        Statement water = says("water", JULY, "hall=3");
        statements.commit(version("b.xlsx", 2), "b2", List.of(later));
        statements.commit(version("a.xlsx", 1), "a1", List.of(earlier, water));

        assertThat(statements.of(CITY, JULY))
                .containsExactly(
                        new Committed(version("a.xlsx", 1), "a1", earlier),
                        new Committed(version("a.xlsx", 1), "a1", water),
                        new Committed(version("b.xlsx", 2), "b2", later));
    }

    @Test
    void committingAgainChangesNothing() {
        Statements statements = ledger().statements();
        statements.commit(version("a.xlsx", 1), "a1", List.of(says(JULY, "hall=10")));
        statements.commit(version("a.xlsx", 1), "a1", List.of(says(JULY, "hall=99")));

        assertThat(statements.of(CITY, JULY))
                .containsExactly(new Committed(version("a.xlsx", 1), "a1", says(JULY, "hall=10")));
    }

    @Test
    void finishesACommitThatWasBrokenOff() {
        Statements statements = ledger().statements();
        Statement june = says(JULY.minusMonths(1), "hall=9");
        Statement july = says(JULY, "hall=10");
        statements.commit(version("a.xlsx", 1), "a1", List.of(june));
        statements.commit(version("a.xlsx", 1), "a1", List.of(june, july));

        assertThat(statements.of(CITY, JULY)).hasSize(1);
        assertThat(statements.of(CITY, JULY.minusMonths(1))).hasSize(1);
    }

    @Test
    void keepsMonthsAndCitiesApart() {
        Statements statements = ledger().statements();
        statements.commit(
                version("a.xlsx", 1), "a1", List.of(says(JULY, "hall=10"), says(YearMonth.of(2025, 7), "hall=9")));

        assertThat(statements.of(CITY, JULY)).hasSize(1);
        assertThat(statements.of(CITY, JULY.plusMonths(1))).isEmpty();
        assertThat(statements.of("kk", JULY)).isEmpty();
    }

    @Test
    void namesTheMonthsOfAYear() {
        Statements statements = ledger().statements();
        List<Statement> all = new ArrayList<>();
        for (int month : new int[] {1, 2, 9, 10, 12}) {
            all.add(says(YearMonth.of(2026, month), "hall=" + month));
        }
        all.add(says(YearMonth.of(2025, 3), "hall=3"));
        statements.commit(version("a.xlsx", 1), "a1", all);
        statements.commit(version("b.xlsx", 2), "b2", all);

        assertThat(statements.months(CITY, 2026))
                .extracting(YearMonth::getMonthValue)
                .containsExactly(1, 2, 9, 10, 12);
        assertThat(statements.months(CITY, 2025)).containsExactly(YearMonth.of(2025, 3));
        assertThat(statements.months(CITY, 2024)).isEmpty();
    }

    @Test
    void keepsEveryFieldAndEveryDigit() {
        Statements statements = ledger().statements();
        List<Line> lines = new ArrayList<>();
        for (String amount : List.of(
                "0",
                "-0.5",
                "1E+9",
                "1234567890123456789012345678901234567.89",
                "-9223372036854775808",
                "0.00000000001")) {
            lines.add(new Line(
                    "ศาลากลาง",
                    "meter " + amount,
                    "diesel-road",
                    "II.1",
                    "district 4",
                    JULY,
                    new Quantity(new BigDecimal(amount), Unit.LITRE),
                    new Origin("ชีต 1", 70_000, "AB")));
        }
        Statement statement = new Statement("fuel", JULY, lines);
        statements.commit(version("a.xlsx", 1), "a1", List.of(statement));

        assertThat(statements.of(CITY, JULY).getFirst().statement()).isEqualTo(statement);
    }

    @Test
    void keepsTheLayoutsThatAStatementWasReadBy() {
        Statements statements = ledger().statements();
        Statement taught = new Statement(
                "fuel", JULY, says(JULY, "hall=1").lines(), List.of("cards@0123456789ab", "b@ba9876543210"));
        Statement byRules = says("electricity", JULY, "hall=2");
        statements.commit(version("a.xlsx", 1), "a1", List.of(byRules, taught));

        assertThat(statements.of(CITY, JULY))
                .extracting(Committed::statement)
                .containsExactlyInAnyOrder(byRules, taught);
    }

    @Test
    void keepsDoubtsReasonsAndTheFiguresOfTheFile() {
        Statement remarked =
                Given.ofFigures("Zk3f", Given.says(JULY, "hall=10!:ปั๊มใหม่ / new pump", "park=9!", "school=3"));
        Statement plain = Given.says("water", JULY, "hall=1");
        Statements statements = ledger().statements();
        statements.commit(version("a.xlsx", 1), "a1", List.of(remarked, plain));

        assertThat(statements.of(CITY, JULY)).extracting(Committed::statement).containsExactly(remarked, plain);
    }

    @Test
    void keepsStatementsLargerThanAnItem() {
        Statement statement = meters(JULY, 60_000);
        Statements statements = ledger().statements();
        statements.commit(version("a.xlsx", 1), "a1", List.of(statement));

        assertThat(statements.of(CITY, JULY).getFirst().statement().equals(statement))
                .isTrue();
    }

    @Test
    void keepsLargeAndSmallMonthsOfOneFile() {
        List<Statement> year = IntStream.rangeClosed(0, 12)
                .mapToObj(month -> meters(JULY.plusMonths(month), month * 100))
                .toList();
        Statements statements = ledger().statements();
        statements.commit(version("a.xlsx", 1), "a1", year);

        for (Statement statement : year) {
            assertThat(statements.of(CITY, statement.month()))
                    .containsExactly(new Committed(version("a.xlsx", 1), "a1", statement));
        }
    }

    private static Statement meters(YearMonth month, int rows) {
        Random random = new Random(rows);
        List<Line> lines = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            lines.add(new Line(
                    "",
                    Long.toHexString(random.nextLong()),
                    "electricity-grid",
                    "I.1",
                    "",
                    month,
                    new Quantity(BigDecimal.valueOf(random.nextInt(1_000_000), 2), Unit.KILOWATT_HOUR),
                    new Origin("", row, "C")));
        }
        return new Statement("electricity", month, lines);
    }
}
