package city.kaen.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.DomainFolder;
import city.kaen.arithmetic.Decimals;
import city.kaen.emission.GwpSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WasteTest {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    @Test
    void degradableCarbonFollowsTheMix() {
        JsonNode vector = DomainFolder.vector("C04");
        Map<String, BigDecimal> shares = new HashMap<>();
        vector.get("inputs")
                .properties()
                .forEach(share -> shares.put(share.getKey(), share.getValue().decimalValue()));

        DomainFolder.holds(vector, new WasteMix(shares).degradableCarbon());
        DomainFolder.holds(vector, WasteMix.southEastAsia().degradableCarbon());
    }

    @Test
    void methaneCommitmentHoldsForBothConventions() {
        JsonNode inputs = DomainFolder.vector("C05").get("inputs");
        BigDecimal tonnes = inputs.get("MSW").decimalValue();
        BigDecimal carbon = inputs.get("DOC").decimalValue();

        Landfill ipcc = Landfill.of("unmanaged-deep", "ipcc");
        Landfill gpc = Landfill.of("unmanaged-deep", "gpc");
        DomainFolder.holds(
                DomainFolder.vector("C05"),
                MethaneCommitment.emissions(tonnes, carbon, ipcc, NONE).ch4Other());
        DomainFolder.holds(
                DomainFolder.vector("C06"),
                MethaneCommitment.emissions(tonnes, carbon, gpc, NONE).ch4Other());
    }

    @Test
    void whatIsRecoveredOrOxidisedDoesNotEscape() {
        Landfill managed = Landfill.of("managed", "ipcc");
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal all =
                MethaneCommitment.emissions(BigDecimal.TEN, half, managed, NONE).ch4Other();

        assertThat(managed.oxidised()).isEqualByComparingTo("0.1");
        assertThat(MethaneCommitment.emissions(BigDecimal.TEN, half, managed, half)
                        .ch4Other()
                        .multiply(BigDecimal.TWO))
                .isEqualByComparingTo(all);
    }

    @Test
    void decayStartsWhenItsConventionSays() {
        JsonNode ipcc = DomainFolder.vector("C01");
        JsonNode gpc = DomainFolder.vector("C02");
        int late = ipcc.get("inputs").get("year").asInt();
        int early = gpc.get("inputs").get("year").asInt();

        FirstOrderDecay after = decay(ipcc, FirstOrderDecay.Start.YEAR_AFTER_DEPOSIT);
        FirstOrderDecay within = decay(ipcc, FirstOrderDecay.Start.YEAR_OF_DEPOSIT);
        DomainFolder.holds(ipcc, after.emissions(late).ch4Other());
        DomainFolder.holds(gpc, within.emissions(early).ch4Other());
        assertThat(after.generated(early)).isZero();
        assertThat(after.generated(early - 1)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void overLongTimeDecayGivesTheMethaneCommitment(FirstOrderDecay.Start start) {
        JsonNode vector = DomainFolder.vector("C03");
        FirstOrderDecay decay = decay(DomainFolder.vector("C01"), start);
        BigDecimal sum = NONE;
        for (int year = 2020; year < 2120; year++) {
            sum = sum.add(decay.emissions(year).ch4Other());
        }

        DomainFolder.holds(vector, sum);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void overLongTimeDecayEqualsCommitmentWhateverTheHistory(long seed) {
        Random random = new Random(seed);
        Landfill landfill = Landfill.of("unmanaged-shallow", "gpc");
        BigDecimal carbon = BigDecimal.valueOf(10 + random.nextInt(30), 2);
        BigDecimal rate = BigDecimal.valueOf(200 + random.nextInt(200), 3);
        Map<Integer, BigDecimal> deposits = new HashMap<>();
        for (int year = 1990; year < 2010; year++) {
            deposits.put(year, BigDecimal.valueOf(random.nextInt(1_000_000)));
        }
        FirstOrderDecay decay = new FirstOrderDecay(
                FirstOrderDecay.Start.YEAR_AFTER_DEPOSIT,
                landfill,
                List.of(new FirstOrderDecay.Stream("bulk", carbon, rate, deposits)),
                Map.of());
        BigDecimal total = deposits.values().stream().reduce(NONE, BigDecimal::add);
        BigDecimal sum = NONE;
        for (int year = 1990; year < 2160; year++) {
            sum = sum.add(decay.emissions(year).ch4Other());
        }

        BigDecimal committed =
                MethaneCommitment.emissions(total, carbon, landfill, NONE).ch4Other();
        assertThat(sum.subtract(committed).abs()).isLessThan(new BigDecimal("1e-6"));
    }

    @Test
    void decayIsTheRecursionOfTheGuidelines() {
        Landfill landfill = new Landfill(
                new BigDecimal("0.8"), new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("0.1"));
        Map<Integer, BigDecimal> deposits =
                Map.of(2020, new BigDecimal("36500"), 2021, new BigDecimal("38000"), 2022, new BigDecimal("40000"));
        BigDecimal rate = new BigDecimal("0.17");
        FirstOrderDecay decay = new FirstOrderDecay(
                FirstOrderDecay.Start.YEAR_AFTER_DEPOSIT,
                landfill,
                List.of(new FirstOrderDecay.Stream("bulk", new BigDecimal("0.14"), rate, deposits)),
                Map.of());
        BigDecimal left = Decimals.exp(rate.negate());
        BigDecimal accumulated = NONE;
        for (int year = 2020; year < 2030; year++) {
            BigDecimal decomposed = accumulated.multiply(BigDecimal.ONE.subtract(left));
            BigDecimal expected = decomposed.multiply(new BigDecimal("0.9"));
            assertThat(decay.emissions(year).ch4Other().subtract(expected).abs())
                    .isLessThan(new BigDecimal("1e-20"));
            accumulated = accumulated
                    .multiply(left)
                    .add(deposits.getOrDefault(year, NONE).multiply(landfill.potential(new BigDecimal("0.14"))));
        }
    }

    @Test
    void noMoreIsRecoveredThanIsGenerated() {
        FirstOrderDecay decay = decay(DomainFolder.vector("C01"), FirstOrderDecay.Start.YEAR_OF_DEPOSIT);
        FirstOrderDecay greedy = new FirstOrderDecay(
                decay.start(),
                decay.landfill(),
                decay.streams(),
                Map.of(2020, new BigDecimal("17"), 2021, BigDecimal.ONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> greedy.emissions(2020))
                .withMessageContaining("2020");
        assertThat(greedy.emissions(2021).ch4Other().add(BigDecimal.ONE))
                .isEqualByComparingTo(decay.emissions(2021).ch4Other());
    }

    @Test
    void compostGivesMethaneAndNitrousOxide() {
        JsonNode vector = DomainFolder.vector("C07");
        BigDecimal tonnes = DomainFolder.firstInput(vector);

        DomainFolder.holds(
                vector,
                GwpSet.of("AR5")
                        .of(BiologicalTreatment.composting(tonnes, "wet", NONE))
                        .kilograms());
        assertThat(BiologicalTreatment.digestion(tonnes, "dry", BigDecimal.ONE).toMap())
                .containsOnlyKeys("ch4Other")
                .containsEntry("ch4Other", BigDecimal.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BiologicalTreatment.digestion(BigDecimal.ONE, "wet", BigDecimal.ONE));
    }

    @Test
    void burningSplitsFossilFromBiogenicCarbon() {
        WasteMix plastics = new WasteMix(Map.of("plastics", BigDecimal.ONE));
        WasteMix wood = new WasteMix(Map.of("wood", BigDecimal.ONE));
        Burning plant = Burning.incinerator("continuous-stoker", "municipal");

        assertThat(plant.emissions(BigDecimal.ONE, plastics).toMap())
                .containsEntry("co2", new BigDecimal("2.75"))
                .containsEntry("n2o", new BigDecimal("0.00005"))
                .doesNotContainKey("co2Biogenic");
        assertThat(plant.emissions(BigDecimal.ONE, wood).toMap())
                .containsKey("co2Biogenic")
                .doesNotContainKey("co2");
        assertThat(plant.emissions(BigDecimal.ONE, WasteMix.southEastAsia()).co2())
                .isPositive();
        assertThat(plant.estimatesMethane()).isTrue();
    }

    @Test
    void openBurningSaysWhetherItsMethaneIsEstimated() {
        WasteMix plastics = new WasteMix(Map.of("plastics", BigDecimal.ONE));
        Burning unknown = Burning.inTheOpen(Optional.empty());
        Burning stated = Burning.inTheOpen(Optional.of(new BigDecimal("0.002")));

        assertThat(unknown.estimatesMethane()).isFalse();
        assertThat(unknown.emissions(BigDecimal.ONE, plastics).co2()).isEqualByComparingTo("1.595");
        assertThat(stated.emissions(BigDecimal.TEN, plastics).ch4Other()).isEqualByComparingTo("0.02");
    }

    @Test
    void sharesOfAMixAreShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WasteMix(Map.of("food", new BigDecimal("0.6"), "paper", new BigDecimal("0.6"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new WasteMix(Map.of("food", new BigDecimal("-0.1"))));
    }

    private static FirstOrderDecay decay(JsonNode vector, FirstOrderDecay.Start start) {
        JsonNode inputs = vector.get("inputs");
        Map<Integer, BigDecimal> deposits = new HashMap<>();
        inputs.get("W")
                .properties()
                .forEach(year -> deposits.put(
                        Integer.valueOf(year.getKey()), year.getValue().decimalValue()));
        Landfill landfill = new Landfill(
                inputs.get("MCF").decimalValue(),
                inputs.get("DOCf").decimalValue(),
                inputs.get("F").decimalValue(),
                inputs.get("OX").decimalValue());
        return new FirstOrderDecay(
                start,
                landfill,
                List.of(new FirstOrderDecay.Stream(
                        "food",
                        inputs.get("DOC").decimalValue(),
                        inputs.get("k").decimalValue(),
                        deposits)),
                Map.of());
    }
}
