package city.kaen.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.kaen.DomainFolder;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.shipped.ShippedTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorSetTest {
    private static final String HEADER =
            "activity,unit,region,co2,ch4,n2o,co2e,gwp_set,fluorinated,valid_from,valid_to,quality,document\n";
    private static final FactorUnits UNITS = (name, kept) -> {
        if (name.equals("MMBtu") && kept == Unit.MEGAJOULE) {
            return Optional.of(new Conversion(new BigDecimal("1055.05585262"), BigDecimal.ONE));
        }
        if (name.equals("US gal") && kept == Unit.LITRE) {
            return Optional.of(new Conversion(new BigDecimal("3.785411784"), BigDecimal.ONE));
        }
        return FactorUnits.keptOnly().find(name, kept);
    };

    @Test
    void readsASetInTheUnitsOfItsSource() {
        FactorSet set = FactorSet.read("EPA", ShippedTable.parse("""
                        activity,unit,region,co2,ch4_g,n2o_g,valid_from,document
                        natural-gas,MMBtu,US,53.06,1.0,0.1,2024-01,EPA Hub 2024
                        diesel-road,US gal,US,10.21,,,2024-01,EPA Hub 2024
                        """), UNITS);

        assertThat(set.problems()).isEmpty();
        assertThat(set.isSound()).isTrue();
        EmissionFactor gas = set.factors().getFirst();
        GasMasses hundredMmbtu = gas.emissionsOf(Quantity.of("105505.585262", Unit.MEGAJOULE));
        assertThat(hundredMmbtu.co2().subtract(new BigDecimal("5306")).abs()).isLessThan(new BigDecimal("1e-20"));
        assertThat(hundredMmbtu.ch4Fossil().subtract(new BigDecimal("0.1")).abs())
                .isLessThan(new BigDecimal("1e-20"));
        assertThat(set.factors()
                        .getLast()
                        .emissionsOf(Quantity.of("3785.411784", Unit.LITRE))
                        .co2())
                .isCloseTo(new BigDecimal("10210"), Assertions.within(new BigDecimal("1e-20")));
    }

    @Test
    void buildsByCalorificValueAndKeepsBiomassApart() {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse("""
                        activity,unit,region,ncv_mj,co2,ch4,n2o,biomass,valid_from,document
                        fuel-wood,kg,TH,15.99,112000,30,4,yes,2024-01,a list
                        """), UNITS);

        GasMasses wood = set.factors().getFirst().perUnit();
        assertThat(wood.co2Biogenic()).isEqualByComparingTo("1.79088");
        assertThat(wood.ch4Other()).isEqualByComparingTo("0.0004797");
        assertThat(wood.co2()).isZero();
        assertThat(set.factors().getFirst().quality()).isEqualTo(Quality.LOW);
    }

    @Test
    void aRegionIsWithinItsCountry() {
        FactorLibrary library = FactorLibrary.shipped();
        YearMonth month = YearMonth.of(2025, 1);
        List<String> sets = List.of("TGO-CFP", "TGO-GRID");

        assertThat(library.find("water-supply", Unit.CUBIC_METRE, "TH-10", month, sets)
                        .orElseThrow()
                        .vintage())
                .startsWith("Metropolitan");
        assertThat(library.find("water-supply", Unit.CUBIC_METRE, "TH-40", month, sets)
                        .orElseThrow()
                        .vintage())
                .startsWith("Provincial");
        assertThat(library.find("electricity-grid", Unit.KILOWATT_HOUR, "TH-40", month, sets))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'moonlight,L,TH,1,,,,,,2025-01,,H,doc', factor-activity",
        "'diesel-road,bucket,TH,1,,,,,,2025-01,,H,doc', factor-unit",
        "'diesel-road,kg,TH,1,,,,,,2025-01,,H,doc', factor-unit",
        "'diesel-road,L,TH,1,,,1,GWP-9,,2025-01,,H,doc', factor-gwp",
        "'diesel-road,L,TH,abc,,,,,,2025-01,,H,doc', factor-number",
        "'diesel-road,L,TH,1e999,,,,,,2025-01,,H,doc', factor-number",
        "'diesel-road,L,TH,1,,,,,,2025-13,,H,doc', factor-month",
        "'diesel-road,L,TH,1,,,,,,,,H,doc', factor-month",
        "'diesel-road,L,TH,1,,,,,,2025-01,,X,doc', factor-quality",
        "'diesel-road,L,TH,1,,,,,,2025-01,,H,', factor-source",
        "'diesel-road,L,TH,,,,,,,2025-01,,H,doc', factor-empty",
        "'diesel-road,L,TH,-1,,,,,,2025-01,,H,doc', factor-negative",
        "'diesel-road,L,TH,,,,,,HFC-999=1,2025-01,,H,doc', factor-gas",
        "'diesel-road,L,TH,,,,,,HFC-32,2025-01,,H,doc', factor-gas",
        "'diesel-road,L,TH,,,,,,HFC-32=x,2025-01,,H,doc', factor-gas",
        "'diesel-road,L,TH,2,0.1,,2,AR5,,2025-01,,H,doc', factor-gas-split",
        "'diesel-road,L,TH,2,0.1,,2,,,2025-01,,H,doc', factor-gas-split",
        "'diesel-road,L,TH,1,,,,,,2025-06,2025-01,H,doc', factor-validity"
    })
    void saysWhatIsWrongWithARow(String row, String code) {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse(HEADER + row + "\n"), UNITS);

        assertThat(set.problems()).extracting(FactorProblem::code).containsExactly(code);
        assertThat(set.problems().getFirst().row()).isEqualTo(1);
        assertThat(set.factors()).isEmpty();
        assertThat(set.isSound()).isFalse();
    }

    @Test
    void refusesDuplicatesAndOverlaps() {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse(HEADER + """
                        diesel-road,L,TH,1,,,,,,2025-01,2025-06,H,doc
                        diesel-road,L,TH,1,,,,,,2025-01,2025-06,H,doc
                        diesel-road,L,TH,2,,,,,,2025-07,,H,doc
                        diesel-road,L,TH,3,,,,,,2025-12,,H,doc
                        diesel-road,L,LA,3,,,,,,2025-12,,H,doc
                        diesel-rail,L,TH,3,,,,,,2025-12,,H,doc
                        diesel-road,L,TH,3,,,,,,2024-01,2024-12,H,doc
                        """), UNITS);

        assertThat(set.problems())
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("2 factor-duplicate", "4 factor-overlap");
    }

    @Test
    void aStatedSumThatFootsIsKeptBesideItsGases() {
        FactorSet set = FactorSet.read(
                "OWN",
                ShippedTable.parse(HEADER + "diesel-road,L,TH,2,0.001,0.001,2.293,AR5,,2025-01,,H,doc\n"),
                UNITS);

        assertThat(set.problems()).isEmpty();
        assertThat(set.factors().getFirst().publishedCo2e()).contains(new BigDecimal("2.293"));
        assertThat(set.factors().getFirst().perUnit().co2eUnsplit()).isZero();
    }

    @Test
    void aPublishedGasSplitFootsWithinItsRounding() {
        JsonNode inputs = DomainFolder.vector("T28").get("inputs");
        BigDecimal sum = inputs.get("co2")
                .decimalValue()
                .add(inputs.get("ch4").decimalValue())
                .add(inputs.get("n2o").decimalValue());

        DomainFolder.holds(DomainFolder.vector("T28"), sum);
        FactorSet set = FactorSet.read(
                "DEFRA",
                ShippedTable.parse(HEADER + "electricity-grid,kWh,GB," + sum.toPlainString() + ",,,"
                        + DomainFolder.vector("T28").get("expected").asText() + ",AR5,,2025-01,,H,doc\n"),
                UNITS);
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void aFactorPerHeatIsTakenTimesTheHeatContent() {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse("""
                        activity,unit,heat_content,heat_unit,co2,ch4_g,n2o_g,fluorinated,co2e,gwp_set,valid_from,document
                        diesel-road,US gal,0.138,MMBtu,73.96,3.0,0.60,,74.203,AR5,2024,a list
                        diesel-rail,L,0.036,MMBtu,73.96,,,,,,2024,a list
                        """), UNITS);

        assertThat(set.problems()).isEmpty();
        EmissionFactor diesel = set.factors().getFirst();
        assertThat(diesel.asStated().masses().co2()).isEqualByComparingTo("10.20648");
        assertThat(diesel.asStated().masses().ch4Fossil()).isEqualByComparingTo("0.000414");
        assertThat(diesel.asStated().masses().n2o()).isEqualByComparingTo("0.0000828");
        assertThat(diesel.emissionsOf(Quantity.of("3785.411784", Unit.LITRE)).co2())
                .isEqualByComparingTo("10206.48");
        assertThat(diesel.validFrom()).isEqualTo(YearMonth.of(2024, 1));
        assertThat(set.factors().getLast().perUnit().co2()).isEqualByComparingTo("2.66256");
    }

    @Test
    void ofAShareThatIsBiogenicNeitherCo2NorMethaneIsFossil() {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse("""
                        activity,unit,co2,ch4_g,co2_biogenic,n2o_g,biogenic_share,valid_from,valid_to,document
                        waste-heat,MJ,90,32,5,4.2,0.45,2024-01-01,2024-12-31,a list
                        diesel-road,L,2,,,,0,2024,2024,a list
                        diesel-rail,L,2,,,,1,2024,2024,a list
                        """), UNITS);

        assertThat(set.problems()).isEmpty();
        GasMasses waste = set.factors().getFirst().perUnit();
        assertThat(waste.co2()).isEqualByComparingTo("49.5");
        assertThat(waste.co2Biogenic()).isEqualByComparingTo("45.5");
        assertThat(waste.ch4Fossil()).isEqualByComparingTo("0.0176");
        assertThat(waste.ch4Other()).isEqualByComparingTo("0.0144");
        assertThat(waste.n2o()).isEqualByComparingTo("0.0042");
        assertThat(set.factors().getFirst().validTo()).contains(YearMonth.of(2024, 12));
        assertThat(set.factors().get(1).perUnit()).isEqualTo(GasMasses.of("co2", new BigDecimal("2")));
        assertThat(set.factors().get(1).validTo()).contains(YearMonth.of(2024, 12));
        assertThat(set.factors().get(2).perUnit()).isEqualTo(GasMasses.of("co2Biogenic", new BigDecimal("2")));
    }

    @ParameterizedTest
    @CsvSource({
        "'0.1,,,,,', factor-heat",
        "',MMBtu,,,,', factor-heat",
        "'0.1,bucket,,,,', factor-heat",
        "'0.1,MMBtu,36,,,', factor-heat",
        "'x,MMBtu,,,,', factor-number",
        "',,,1.1,,', factor-biogenic",
        "',,,-0.1,,', factor-biogenic",
        "',,,0.5,yes,', factor-biogenic",
        "',,,,maybe,', factor-flag",
        "',,,,,perhaps', factor-flag"
    })
    void saysWhatIsWrongWithHeatAndBiomass(String values, String code) {
        FactorSet set = FactorSet.read(
                "OWN",
                ShippedTable.parse("activity,unit,co2,valid_from,document,heat_content,heat_unit,ncv_mj,biogenic_share,"
                        + "biomass,includes_losses\ndiesel-road,L,1,2025-01,doc," + values + "\n"),
                UNITS);

        assertThat(set.problems()).extracting(FactorProblem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "Yes, true", "TRUE, true", "y, true", "1, true", "no, false", "No, false", "0, false"})
    void readsAFlagHoweverItIsWritten(String text, boolean biogenic) {
        FactorSet set = FactorSet.read(
                "OWN",
                ShippedTable.parse(
                        "activity,unit,co2,biomass,valid_from,document\nfuel-wood,kg,1," + text + ",2025-01,doc\n"),
                UNITS);

        assertThat(set.factors().getFirst().perUnit().co2Biogenic().signum() > 0)
                .isEqualTo(biogenic);
    }

    @Test
    void asksWhichUnitIsMeant() {
        FactorUnits open = new FactorUnits() {
            @Override
            public Optional<Conversion> find(String name, Unit kept) {
                return Optional.empty();
            }

            @Override
            public List<String> meant(String name) {
                return List.of("short ton", "long ton");
            }
        };
        FactorSet set =
                FactorSet.read("OWN", ShippedTable.parse(HEADER + "lignite,ton,TH,1,,,,,,2025-01,,H,doc\n"), open);

        assertThat(set.problems().getFirst().message())
                .isEqualTo("'ton' could be several units; say which: short ton, long ton");
    }

    @Test
    void whatShipsMustBeSound() {
        FactorSet broken =
                FactorSet.read("OWN", ShippedTable.parse(HEADER + "moonlight,L,TH,1,,,,,,2025-01,,H,d\n"), UNITS);

        assertThatIllegalStateException()
                .isThrownBy(() -> ShippedFactors.sound(broken))
                .withMessageContaining("OWN");
    }

    @Test
    void aRatioIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(BigDecimal.ZERO, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void readsFactorsOfActivitiesThatACityDeclares() {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse("""
                        activity,kept_in,unit,region,co2,valid_from,document
                        district-steam,MJ,MJ,TH,0.07,2024-01,the supplier
                        """), UNITS);

        assertThat(set.problems()).isEmpty();
        assertThat(set.factors().getFirst().activity()).isEqualTo("district-steam");
        assertThat(set.factors().getFirst().unit()).isEqualTo(Unit.MEGAJOULE);
    }

    @Test
    void namesTheUnitsThatQuantitiesAreKeptInAndTheActivityThatAUnitIsOf() {
        FactorSet set = FactorSet.read("OWN", ShippedTable.parse("""
                        activity,kept_in,unit,region,co2,valid_from,document
                        district-steam,bucket,MJ,TH,0.07,2024-01,the supplier
                        natural-gas-volume,,MMBtu,TH,2.1,2024-01,the supplier
                        natural-gas,,furlong,TH,2.1,2024-01,the supplier
                        """), UNITS);

        assertThat(set.problems()).hasSize(3);
        assertThat(set.problems().getFirst().toString()).contains("'bucket' in kept_in", "kWh");
        assertThat(set.problems().get(1).toString()).contains("; natural-gas (MJ) can");
        assertThat(set.problems().get(2).toString()).contains("'furlong'");
    }
}
