package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.says;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.intake.Statement;
import city.kaen.ledger.LiveStatements.Reason;
import city.kaen.ledger.LiveStatements.SetAside;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The cases of replacement, one by one.
class LiveStatementsTest {
    private final Ledger ledger = new MemoryLedger();

    @Test
    void keepsBothObjectsThatShareNoIdentity() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("schools.xlsx", 2, says(JULY, "school=20"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10, schools.xlsx@v2 school=20");
        assertThat(setAside()).isEmpty();
    }

    @Test
    void replacesAnObjectByALaterOneThatSharesAnIdentity() {
        accept("july.xlsx", 1, says(JULY, "hall=10", "park=5"));
        accept("july final (2).xlsx", 2, says(JULY, "hall=11"));

        assertThat(live()).isEqualTo("july final (2).xlsx@v2 hall=11");
        assertThat(setAside()).isEqualTo("july.xlsx@v1 REPLACED by v2");
    }

    @Test
    void replacesEveryObjectThatACorrectionTouches() {
        accept("hall.xlsx", 1, says(JULY, "hall=10"));
        accept("park.xlsx", 2, says(JULY, "park=5"));
        accept("pool.xlsx", 3, says(JULY, "pool=7"));
        accept("both.xlsx", 4, says(JULY, "hall=11", "park=5"));

        assertThat(live()).isEqualTo("pool.xlsx@v3 pool=7, both.xlsx@v4 hall=11 park=5");
    }

    @Test
    void keepsTheEarliestSourceOfEqualLines() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("copy of july.xlsx", 2, says(JULY, "hall=10.0"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10");
        assertThat(setAside()).isEqualTo("copy of july.xlsx@v2 REPEATS by v1");
    }

    @Test
    void takesOneFileThatRestatesTwoForARepeat() {
        accept("hall.xlsx", 1, says(JULY, "hall=10"));
        accept("park.xlsx", 2, says(JULY, "park=5"));
        accept("both.xlsx", 3, says(JULY, "hall=10", "park=5"));

        assertThat(live()).isEqualTo("hall.xlsx@v1 hall=10, park.xlsx@v2 park=5");
        assertThat(setAside()).isEqualTo("both.xlsx@v3 REPEATS by v1 v2");
    }

    @Test
    void replacesByAFileThatLeavesAFacilityOut() {
        accept("july.xlsx", 1, says(JULY, "hall=10", "park=5"));
        accept("hall.xlsx", 2, says(JULY, "hall=10"));

        assertThat(live()).isEqualTo("hall.xlsx@v2 hall=10");
    }

    @Test
    void replacesAVersionByTheNextOneWhole() {
        accept("july.xlsx", 1, says(JULY, "hall=10", "park=5"));
        accept("july.xlsx", 2, says(JULY, "pool=7"));

        assertThat(live()).isEqualTo("july.xlsx@v2 pool=7");
        assertThat(setAside()).isEqualTo("july.xlsx@v1 NEWER_VERSION by v2");
    }

    @Test
    void takesBackAMonthThatTheNextVersionNoLongerCovers() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("july.xlsx", 2, says(YearMonth.of(2026, 6), "hall=10"));

        assertThat(live()).isEmpty();
        assertThat(setAside()).isEqualTo("july.xlsx@v1 NEWER_VERSION by v2");
    }

    @Test
    void takesBackADatasetThatTheNextVersionNoLongerCovers() {
        accept("july.xlsx", 1, says(JULY, "hall=10"), says("water", JULY, "hall=3"));
        accept("july.xlsx", 2, says(JULY, "hall=12"));

        assertThat(live()).isEqualTo("july.xlsx@v2 hall=12");
    }

    @Test
    void changesNothingByARefusedVersion() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        ledger.conclude(new Upload.Rejected(version("july.xlsx", 2), "00"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10");
    }

    @Test
    void keepsTheEarliestVersionAsTheSourceOfEqualLines() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        ledger.conclude(new Upload.Rejected(version("july.xlsx", 2), "00"));
        accept("july.xlsx", 3, says(JULY, "hall=10"));
        accept("july.xlsx", 4, says(JULY, "hall=10"));

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10");
        assertThat(setAside()).isEqualTo("july.xlsx@v3 REPEATS by v1, july.xlsx@v4 REPEATS by v1");
    }

    @Test
    void takesTheLatestSourceWhereLinesCameBack() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("july.xlsx", 2, says(JULY, "hall=99"));
        accept("july.xlsx", 3, says(JULY, "hall=10"));

        assertThat(live()).isEqualTo("july.xlsx@v3 hall=10");
    }

    @Test
    void withdrawsARemovedObject() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("july.xlsx", 2, says(JULY, "hall=11"));
        remove("july.xlsx", 3);

        assertThat(live()).isEmpty();
        assertThat(setAside()).isEqualTo("july.xlsx@v1 NEWER_VERSION by v2, july.xlsx@v2 WITHDRAWN by v3");
    }

    @Test
    void revivesWhatARemovedObjectHadReplaced() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("july final.xlsx", 2, says(JULY, "hall=11"));
        remove("july final.xlsx", 3);

        assertThat(live()).isEqualTo("july.xlsx@v1 hall=10");
    }

    @Test
    void letsACopySpeakOnceTheOriginalIsRemoved() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("copy.xlsx", 2, says(JULY, "hall=10"));
        remove("july.xlsx", 3);

        assertThat(live()).isEqualTo("copy.xlsx@v2 hall=10");
    }

    @Test
    void countsAnObjectThatCameBackAfterItsRemoval() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        remove("july.xlsx", 2);
        accept("july.xlsx", 3, says(JULY, "hall=10"));

        assertThat(live()).isEqualTo("july.xlsx@v3 hall=10");
    }

    @Test
    void letsTheFirstFileSentAgainReplaceItsCorrection() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("july final.xlsx", 2, says(JULY, "hall=11"));
        accept("july.xlsx", 3, says(JULY, "hall=10"));

        assertThat(live()).isEqualTo("july.xlsx@v3 hall=10");
        assertThat(setAside()).isEqualTo("july.xlsx@v1 REPLACED by v2, july final.xlsx@v2 REPLACED by v3");
    }

    @Test
    void neverReplacesAcrossDatasetsOrDepartments() {
        accept("july.xlsx", 1, says(JULY, "hall=10"));
        accept("water.xlsx", 2, says("water", JULY, "hall=3"));
        commit(version("health", "july.xlsx", 3), says(JULY, "hall=12"));

        assertThat(ledger.live(CITY, JULY).live()).hasSize(3);
    }

    @Test
    void countsNothingWithoutAnOutcome() {
        ledger.statements().commit(version("july.xlsx", 1), "00", List.of(says(JULY, "hall=10")));

        assertThat(live()).isEmpty();
        assertThat(setAside()).isEqualTo("july.xlsx@v1 NOT_CONCLUDED by");
    }

    @Test
    void tellsEachLiveLineItsVersion() {
        accept("july.xlsx", 1, says(JULY, "hall=10", "park=5"));

        assertThat(ledger.live(CITY, JULY).lines())
                .extracting(
                        line -> line.version().versionId() + " " + line.line().facility())
                .containsExactly("v1 hall", "v1 park");
    }

    private void accept(String file, int second, Statement... statements) {
        commit(version(file, second), statements);
    }

    private void commit(ObjectVersion version, Statement... statements) {
        ledger.statements().commit(version, "00", List.of(statements));
        ledger.conclude(new Upload.Accepted(
                version,
                "00",
                List.of(statements).stream().map(Statement::month).collect(Collectors.toSet())));
    }

    private void remove(String file, int second) {
        ledger.conclude(new Upload.Removed(version(file, second)));
    }

    private String live() {
        return ledger.live(CITY, JULY).live().stream().map(Told::of).collect(Collectors.joining(", "));
    }

    private String setAside() {
        return ledger.live(CITY, JULY).setAside().stream()
                .map(LiveStatementsTest::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(SetAside aside) {
        String by =
                aside.by().stream().map(version -> " " + version.versionId()).collect(Collectors.joining());
        Reason reason = aside.reason();
        return Told.source(aside.committed()) + " " + reason + " by" + by;
    }
}
