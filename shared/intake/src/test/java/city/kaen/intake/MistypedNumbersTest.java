package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedNumbersTest {
    private static final String BILLS = "month,facility,activity,quantity,unit\n2025-01,A,electricity,%,kWh\n";

    @ParameterizedTest
    @ValueSource(strings = {"1oo", "12 abc", "12 โดยประมาณ"})
    void aNumberWithLettersBehindItThatAreNoUnitIsNoNumber(String typed) {
        Intake intake = Samples.text("data.csv", BILLS.replace("%", typed));

        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        assertThat(intake.counts()).containsKey("not-a-number");
    }

    @Test
    void aUnitOrAMarkOfOneLetterMayStandBehindANumber() {
        for (String typed : new String[] {"150 kWh", "150 หน่วย", "150 r", "150*"}) {
            assertThat(Samples.text("data.csv", BILLS.replace("%", typed)))
                    .as(typed)
                    .isInstanceOf(Intake.Accepted.class);
        }
    }
}
