package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.ofFigures;
import static city.kaen.ledger.Given.says;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A line in doubt does not count until its sender confirms it; what stood before stands.
class HeldLinesTest {
    private final Ledger ledger = new MemoryLedger();

    @Test
    void holdsWhatIsFarFromTheFacilitysOwnMonths() {
        months(7, "hall=100");
        accept(version("july.xlsx", 20), says(JULY, "hall=100000", "park=5"));

        assertThat(live()).isEqualTo("july.xlsx@v20 park=5");
        assertThat(held()).isEqualTo("hall=100000 unit-slip usual 100 times 1000 stands -");
    }

    @Test
    void holdsTheRealCaseOfElevenHundredThousandForNinetyFive() {
        months(11, "hall=95");
        accept(version("july.xlsx", 20), says(JULY, "hall=1122222"));

        assertThat(live()).isEmpty();
        assertThat(held()).startsWith("hall=1122222 outlier usual 95");
    }

    @Test
    void holdsMegajoulesOrBahtInTheMonthOfASteadyMeterOnly() {
        months(7, "hall=100");
        accept(version("july.xlsx", 20), says(JULY, "hall=360"));
        assertThat(held()).startsWith("hall=360 unit-slip usual 100 times 3.6");
    }

    @Test
    void letsASeasonPass() {
        for (int month = 1; month <= 8; month++) {
            accept(
                    version("m" + month + ".xlsx", month),
                    says(JULY.minusMonths(month), "hall=" + (month % 2 == 0 ? "100" : "300")));
        }
        accept(version("july.xlsx", 20), says(JULY, "hall=700"));

        assertThat(live()).isEqualTo("july.xlsx@v20 hall=700");
    }

    @Test
    void judgesNothingByFewerThanSixMonths() {
        months(5, "hall=100");
        accept(version("july.xlsx", 20), says(JULY, "hall=100000"));

        assertThat(live()).isEqualTo("july.xlsx@v20 hall=100000");
    }

    @Test
    void keepsTheEarlierValueOfTheSameFileStanding() {
        accept(version("july.xlsx", 1), says(JULY, "hall=10", "park=5"));
        accept(version("july.xlsx", 2), says(JULY, "hall=10000!", "park=6"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10, july.xlsx@v2 park=6");
        assertThat(held()).isEqualTo("hall=10000 outlier stands 10");
    }

    /// Each file in doubt is judged alone: trying them all together would take two to the power of their number.
    @Test
    @Timeout(20)
    void holdsLinesOfManyFilesInTheTimeOfEach() {
        for (int file = 0; file < 60; file++) {
            accept(version("first " + file + ".xlsx", file), says(JULY, "hall" + file + "=10"));
        }
        for (int file = 0; file < 60; file++) {
            accept(version("second " + file + ".xlsx", 100 + file), says(JULY, "hall" + file + "=10000!"));
        }

        LiveStatements july = ledger.live(CITY, JULY);
        assertThat(july.held())
                .hasSize(60)
                .allSatisfy(held -> assertThat(held.standing())
                        .hasValueSatisfying(
                                line -> assertThat(line.version().key()).contains("first")));
        assertThat(july.lines()).hasSize(60);
    }

    @Test
    void keepsTheValueOfAnotherFileStanding() {
        accept(version("july.xlsx", 1), says(JULY, "hall=10", "school=3"));
        accept(version("july final.xlsx", 2), says(JULY, "hall=10000!", "park=6"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10, july final.xlsx@v2 park=6");
    }

    @Test
    void letsNothingStandThatWasTakenOut() {
        accept(version("july.xlsx", 1), says(JULY, "hall=10"));
        accept(version("july final.xlsx", 2), says(JULY, "hall=10000!"));
        ledger.conclude(new Upload.Removed(version("july.xlsx", 3)));

        assertThat(live()).isEmpty();
        assertThat(held()).isEqualTo("hall=10000 outlier stands -");
    }

    @Test
    void passesOverAnEarlierValueThatIsInDoubtItself() {
        accept(version("july.xlsx", 1), says(JULY, "hall=10"));
        accept(version("july.xlsx", 2), says(JULY, "hall=9000!"));
        accept(version("july.xlsx", 3), says(JULY, "hall=10000!"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10");
    }

    @Test
    void countsAConfirmedLine() {
        accept(version("july.xlsx", 1), says(JULY, "hall=10"));
        accept(version("july.xlsx", 2), says(JULY, "hall=10000!"));
        accept(version("checked.xlsx", 3), says(JULY, "hall=10000!:new hall"));

        assertThat(live()).isEqualTo("checked.xlsx@v3 hall=10000");
        assertThat(held()).isEmpty();
        assertThat(ledger.live(CITY, JULY).lines().getFirst().line().confirmation())
                .isEqualTo("new hall");
    }

    @Test
    void keepsAConfirmationWhenTheSameAmountIsSentAgainWithoutAReason() {
        accept(version("july.xlsx", 1), says(JULY, "hall=10000!:new hall"));
        accept(version("year.xlsx", 2), says(JULY, "hall=10000!", "park=1"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10000, year.xlsx@v2 park=1");
        assertThat(held()).isEmpty();
    }

    @Test
    void takesWhatWasConfirmedForUsualInTheMonthsThatFollow() {
        months(8, "hall=100");
        YearMonth june = JULY.minusMonths(1);
        accept(version("june.xlsx", 20), says(june, "hall=100000:new pump"));
        accept(version("july.xlsx", 21), says(JULY, "hall=110000"));

        assertThat(live()).isEqualTo("july.xlsx@v21 hall=110000");
    }

    @Test
    void holdsTheFiguresOfAnotherMonthWhichCameLater() {
        YearMonth june = JULY.minusMonths(1);
        accept(version("june.xlsx", 1), ofFigures("f", says(june, "hall=10", "park=20")));
        accept(version("july.xlsx", 2), ofFigures("f", says(JULY, "hall=10", "park=20")));

        assertThat(live()).isEmpty();
        assertThat(held()).contains("same-figures-other-period usual 2026-06");
        assertThat(ledger.live(CITY, june).held()).isEmpty();
    }

    @Test
    void holdsTheFiguresOfALaterMonthWhichAreSentAgainForAnEarlierOne() {
        YearMonth august = JULY.plusMonths(1);
        accept(version("august.xlsx", 1), ofFigures("f", says(august, "hall=10", "park=20")));
        accept(version("july.xlsx", 2), ofFigures("f", says(JULY, "hall=10", "park=20")));

        assertThat(live()).isEmpty();
        assertThat(held()).contains("hall=10 same-figures-other-period usual 2026-08");
        assertThat(ledger.live(CITY, august).held()).isEmpty();
    }

    @Test
    void namesTheMonthOfTheSameLinesWhereAWholeYearIsSentAsAnother() {
        List<Statement> next = new ArrayList<>();
        List<Statement> own = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            next.add(ofFigures("f", says(YearMonth.of(2027, month), "hall=" + (100 + month))));
            own.add(ofFigures("f", says(YearMonth.of(2026, month), "hall=" + (100 + month))));
        }
        accept(version("2027.xlsx", 1), next);
        accept(version("2026.xlsx", 2), own);

        assertThat(live()).isEmpty();
        assertThat(held()).isEqualTo("hall=107 same-figures-other-period usual 2027-07 stands -");
    }

    @Test
    void letsTheFiguresOfTheEarlierMonthCountOnceTheLaterOneIsTakenOut() {
        YearMonth august = JULY.plusMonths(1);
        accept(version("august.xlsx", 1), ofFigures("f", says(august, "hall=10", "park=20")));
        accept(version("july.xlsx", 2), ofFigures("f", says(JULY, "hall=10", "park=20")));
        ledger.conclude(new Upload.Removed(version("august.xlsx", 3)));

        assertThat(live()).isEqualTo("july.xlsx@v2 hall=10 park=20");
        assertThat(new LiveReader(ledger, CITY).following(Set.of(august))).contains(JULY);
    }

    @Test
    void holdsTheMeterThatAnotherDepartmentReportedFirst() {
        accept(version("engineering", "july.xlsx", 1), meter("0020123456", "10"));
        accept(version("health", "july.xlsx", 2), meter("0020123456", "10"));
        accept(version("engineering", "july.xlsx", 3), meter("0020123456", "11"));

        assertThat(live()).isEqualTo("july.xlsx@v3 =11");
        assertThat(held()).isEqualTo("=10 meter-of-two-departments usual engineering stands -");
    }

    @Test
    void letsTheMeterCountInAnotherBook() {
        ledger.cities()
                .register(
                        new CityProfile(
                                CITY,
                                "ก",
                                "K",
                                1,
                                "1",
                                2024,
                                "AR5-TGO",
                                List.of(),
                                "TH",
                                Set.of(),
                                true,
                                List.of(
                                        department("engineering", Book.OPERATIONS),
                                        department("utility", Book.COMMUNITY)),
                                List.of()),
                        "{}");
        accept(version("engineering", "july.xlsx", 1), meter("0020123456", "10"));
        accept(version("utility", "july.xlsx", 2), meter("0020123456", "10"));

        assertThat(held()).isEmpty();
    }

    @Test
    void letsPlacesOfOneNameInTwoDepartmentsCount() {
        accept(version("engineering", "july.xlsx", 1), meter("office 2", "10"));
        accept(version("health", "july.xlsx", 2), meter("office 2", "10"));

        assertThat(held()).isEmpty();
    }

    private static Department department(String id, Book book) {
        return new Department(id, id, id, book, "I.2", List.of(), 15);
    }

    private static Statement meter(String meter, String kilowattHours) {
        return new Statement(
                "electricity",
                JULY,
                List.of(new Line(
                        "",
                        meter,
                        "electricity-grid",
                        "",
                        "",
                        JULY,
                        Quantity.of(kilowattHours, Unit.KILOWATT_HOUR),
                        new Origin("1", 2, "B"))));
    }

    private void months(int count, String fact) {
        for (int month = 1; month <= count; month++) {
            accept(version("m" + month + ".xlsx", month), says(JULY.minusMonths(month), fact));
        }
    }

    private void accept(ObjectVersion version, Statement statement) {
        accept(version, List.of(statement));
    }

    private void accept(ObjectVersion version, List<Statement> statements) {
        ledger.statements().commit(version, "00", statements);
        ledger.conclude(new Upload.Accepted(
                version, "00", statements.stream().map(Statement::month).collect(Collectors.toSet())));
    }

    private String live() {
        return ledger.live(CITY, JULY).live().stream().map(Told::of).collect(Collectors.joining(", "));
    }

    private String held() {
        return ledger.live(CITY, JULY).held().stream()
                .map(held -> held.line().facility() + "="
                        + held.line().quantity().amount().toPlainString() + " "
                        + held.doubt().code()
                        + (held.doubt().expected().isEmpty()
                                ? ""
                                : " usual " + held.doubt().expected())
                        + (held.doubt().words().containsKey("times")
                                ? " times " + held.doubt().words().get("times")
                                : "")
                        + " stands "
                        + held.standing()
                                .map(stands -> stands.line().quantity().amount().toPlainString())
                                .orElse("-"))
                .collect(Collectors.joining(", "));
    }
}
