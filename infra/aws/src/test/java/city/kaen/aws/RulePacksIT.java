package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePacksIT {
    @Test
    void findNothingThatIsNotAnsweredByAReason() {
        Synthesised synthesised = Synthesised.get();
        for (Stage stage : synthesised.stages()) {
            assertThat(synthesised.said(stage.prefix())).as(stage.name()).isEmpty();
            assertThat(synthesised.said(stage.named("cost"))).as(stage.name()).isEmpty();
        }
    }
}
