package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The checks that are told as passed.
class PassedChecksTest {
    private static final String BOOK = """
            การใช้ไฟฟ้า (kWh) ปี 2568
            อาคาร,ม.ค.,ก.พ.,มี.ค.,รวม
            A,1,2,3,6
            B,4,5,6,15
            รวม,5,7,9,21
            """;

    @Test
    void listsWhatWasLookedAtAndHowMuchOfIt() {
        Intake intake = Samples.text("data.csv", BOOK);
        assertThat(intake.passed())
                .extracting(check -> check.check() + " " + check.covered() + " " + check.coveredEn())
                .contains(
                        "numbers 6 figures",
                        "months 6 figures",
                        "units 6 figures",
                        "duplicates 2 rows",
                        "totals 5 totals")
                .noneMatch(line -> line.startsWith("meters"));
    }

    @Test
    void doesNotListACheckThatFoundSomething() {
        Intake intake = Samples.text("data.csv", BOOK.replace("รวม,5", "รวม,50"));
        assertThat(intake.counts()).containsKey("total-differs");
        assertThat(intake.passed().stream().map(PassedCheck::check).collect(Collectors.toSet()))
                .contains("numbers")
                .doesNotContain("totals");
    }
}
