package city.kaen.ledger.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.Capacity;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the table charges for the sizes of file that departments send. The bounds are the goals; what was measured
/// stands beside each.
class CapacityIT {
    private static final String CITY = "kkc";
    private final DynamoLedger ledger = EmulatedTable.empty();

    @Test
    void aFileOfFiftyRowsCostsAtMostFourWriteUnits() {
        upload(version(1), months(1, 50));

        assertThat(ledger.capacity().writeUnits()).isLessThanOrEqualTo(new BigDecimal("4"));
        assertThat(ledger.capacity().calls()).isLessThanOrEqualTo(5);
    }

    @Test
    void aCorrectionOfFiftyRowsCostsAtMostFourWriteUnits() {
        upload(version(1), months(1, 50));
        Capacity before = ledger.capacity();
        upload(version(2), months(1, 50));

        assertThat(ledger.capacity().since(before).writeUnits()).isLessThanOrEqualTo(new BigDecimal("4"));
    }

    @Test
    void aHundredThousandRowsInTwelveMonthsCostAtMostThreeHundredWriteUnitsAndFifteenCalls() {
        upload(version(1), months(12, 100_000 / 12));

        // Measured: 254 units in 5 calls, outcome and marks included.
        assertThat(ledger.capacity().writeUnits()).isLessThanOrEqualTo(new BigDecimal("300"));
        assertThat(ledger.capacity().calls()).isLessThanOrEqualTo(15);
    }

    @Test
    void readingAMonthOfAThousandStatementsAYearCostsAtMostTwentyUnits() {
        for (int i = 0; i < 1000 / 12; i++) {
            upload(version(i), months(1, 12));
        }
        ledger.live(CITY, YearMonth.of(2026, 1));
        ledger.settle(CITY, YearMonth.of(2026, 1));
        upload(version(1000), months(1, 12));
        Capacity before = ledger.capacity();
        ledger.live(CITY, YearMonth.of(2026, 1));

        // Measured: 13 units, of which one for the upload that came since.
        assertThat(ledger.capacity().since(before).readUnits()).isLessThanOrEqualTo(new BigDecimal("20"));
    }

    @Test
    void findingTheCitiesThatHaveWorkCostsOneCallAndLittle() {
        for (int city = 0; city < 500; city++) {
            String slug = "city-" + city;
            ledger.dirtyMonths().mark(slug, List.of(YearMonth.of(2026, 1)));
            ledger.dirtyMonths().list(slug).forEach(mark -> ledger.dirtyMonths().clear(slug, mark));
        }
        ledger.dirtyMonths().mark("city-77", List.of(YearMonth.of(2026, 1)));
        Capacity before = ledger.capacity();

        assertThat(ledger.dirtyMonths().cities()).containsExactly("city-77");

        // Measured: 4 units for 500 cities; one unit for every 120 of them.
        Capacity taken = ledger.capacity().since(before);
        assertThat(taken.calls()).isEqualTo(1);
        assertThat(taken.readUnits()).isLessThanOrEqualTo(new BigDecimal("5"));
    }

    @Test
    void judgingAMonthReadsEachOfTheTwentyFourBeforeItOnce() {
        for (int year = 0; year < 3; year++) {
            upload(version(year * 3), months(12, 50, YearMonth.of(2024, 1).plusYears(year)));
        }
        Capacity before = ledger.capacity();
        LiveReader reader = new LiveReader(ledger, CITY);
        for (int month = 1; month <= 12; month++) {
            assertThat(reader.live(YearMonth.of(2026, month)).live()).hasSize(1);
        }

        // Measured: see the assertion; a year of one department's file, its two years before, and which months there
        // are.
        assertThat(ledger.capacity().since(before).readUnits()).isLessThanOrEqualTo(new BigDecimal("110"));
        assertThat(ledger.capacity().since(before).calls()).isLessThanOrEqualTo(120);
    }

    @Test
    void judgingTheNewestMonthOfAThousandStatementsAYearReadsTheTwoYearsBeforeItAndNoMore() {
        for (int i = 0; i < 1000 / 12; i++) {
            upload(version(3 * i), months(36, 12, YearMonth.of(2023, 2)));
        }
        LiveReader first = new LiveReader(ledger, CITY);
        for (int month = 0; month < 36; month++) {
            YearMonth each = YearMonth.of(2023, 2).plusMonths(month);
            first.live(each);
            ledger.settle(CITY, each);
        }
        Capacity before = ledger.capacity();
        new LiveReader(ledger, CITY).live(YearMonth.of(2026, 1));

        // Measured: 325 units in 52 calls, 13 for each of the 25 months. docs/DECISIONS.md says why not less.
        assertThat(ledger.capacity().since(before).readUnits()).isLessThanOrEqualTo(new BigDecimal("330"));
        assertThat(ledger.capacity().since(before).calls()).isLessThanOrEqualTo(55);
    }

    private void upload(ObjectVersion version, List<Statement> statements) {
        ledger.statements().commit(version, "5f".repeat(32), statements);
        Set<YearMonth> months = new TreeSet<>();
        statements.forEach(statement -> months.add(statement.month()));
        ledger.conclude(new Upload.Accepted(version, "5f".repeat(32), months));
    }

    private static ObjectVersion version(int number) {
        return new ObjectVersion(
                CITY,
                "engineering",
                "inbox/kkc/engineering/ค่าไฟฟ้า 2569 ชุดที่ " + number / 3 + ".xlsx",
                "3sL4kqtJlcpXroDTDmJ+rmSpXd3dI" + (100 + number),
                Instant.parse("2026-08-01T02:03:04Z").plusSeconds(number));
    }

    /// A utility's file: meters of twelve digits that say nothing of their order, at fewer facilities, in four tariffs.
    private static List<Statement> months(int months, int rows) {
        return months(months, rows, YearMonth.of(2026, 1));
    }

    private static List<Statement> months(int months, int rows, YearMonth first) {
        Random random = new Random(7);
        long[] meters =
                random.longs(rows, 20_000_000_000L, 20_100_000_000L).sorted().toArray();
        List<Statement> statements = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            List<Line> lines = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                lines.add(new Line(
                        "facility-" + row / 3,
                        "0" + meters[row],
                        "electricity-grid",
                        "I." + (1 + row % 4),
                        "",
                        first.plusMonths(month),
                        new Quantity(
                                BigDecimal.valueOf((long) Math.exp(8 + 2 * random.nextGaussian()), 1),
                                Unit.KILOWATT_HOUR),
                        new Origin("Sheet1", 2 + row * months + month, "D")));
            }
            statements.add(new Statement("electricity", first.plusMonths(month), lines));
        }
        return statements;
    }
}
