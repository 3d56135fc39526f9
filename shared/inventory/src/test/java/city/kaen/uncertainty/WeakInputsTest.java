package city.kaen.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.emission.GasMasses;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.uncertainty.SourceMonths.State;
import city.kaen.uncertainty.WhatMatters.Kind;
import city.kaen.uncertainty.WhatMatters.Weakness;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeakInputsTest {
    private static final int YEAR = 2025;
    private static final Department ENERGY = department("energy", "electricity", "fuel");
    private static final Department WATER = department("water", "electricity");
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ตัวอย่าง",
            "Sample",
            100,
            "1",
            2024,
            "AR5",
            List.of(),
            "TH",
            Set.of(),
            false,
            List.of(ENERGY, WATER),
            List.of());
    private static final HowSure SURE = new HowSure(CITY, FactorLibrary.of(List.of()));

    @Test
    void aDatasetsMonthsAreReportedEstimatedOrMissingUpToTheLastThatAnybodyReported() {
        List<InventoryMonth> months = List.of(
                month(4, power("energy", "100", "")),
                month(2, power("energy", "80", "the year before"), power("energy", "5", "")),
                month(3, power("energy", "90", "the year before")),
                month(6, power("energy", "90", "the year before"))); // nothing of June was reported by anybody

        List<SourceMonths> sources = SourceMonths.of(CITY, YEAR, months);

        assertThat(sources)
                .extracting(SourceMonths::department, SourceMonths::dataset)
                .containsExactly(
                        tuple("energy", "electricity"), tuple("energy", "fuel"), tuple("water", "electricity"));
        assertThat(sources.getFirst().months().values())
                .containsExactly(State.MISSING, State.REPORTED, State.ESTIMATED, State.REPORTED);
        assertThat(sources.getLast().months().firstKey()).isEqualTo(YearMonth.of(YEAR, 1));
        assertThat(sources.getLast().count(State.MISSING)).isEqualTo(4);
        assertThat(SourceMonths.of(CITY, YEAR, List.of()))
                .allSatisfy(source -> assertThat(source.months()).isEmpty());
    }

    @Test
    void missingMonthsWeighAsTheMeanOfThoseThatCame() {
        CellEntry first = power("energy", "100", "");
        CellEntry guess = power("energy", "999", "the year before");
        CellEntry third = power("energy", "200", "");
        CellEntry fuel = entry("diesel-road", "energy", "50", "");
        List<CellEntry> entries = List.of(first, guess, third, fuel, power("water", "0", ""));

        WeakInputs inputs = WeakInputs.of(
                CITY,
                SURE,
                YEAR,
                entries,
                List.of(month(1, first, fuel), month(2, guess, fuel), month(5, third, power("water", "0", ""))));

        // March and April of electricity, and May of fuel, too; what water weighs is nothing, however much of it is
        // missing.
        assertThat(inputs.missing())
                .extracting(
                        Term::name,
                        term -> term.kilograms().stripTrailingZeros().toPlainString())
                .containsExactly(
                        tuple("energy electricity, 2 months", "300"), // 300 in two months, the guess no part of it
                        tuple("energy fuel, 3 months", "75"));
        assertThat(inputs.terms()).hasSize(3);
        assertThat(inputs.ranked())
                .extracting(Weakness::name, Weakness::kind)
                .contains(
                        tuple("energy electricity, 2 months", Kind.MISSING),
                        tuple("I.2.2 diesel-road energy GONE/x", Kind.UNKNOWN));
    }

    private static Department department(String id, String... datasets) {
        return new Department(id, id, id, Book.COMMUNITY, "I.2", List.of(datasets), 10);
    }

    private static InventoryMonth month(int number, CellEntry... entries) {
        return new InventoryMonth(YearMonth.of(YEAR, number), List.of(entries));
    }

    private static CellEntry power(String department, String kilograms, String estimate) {
        return entry("electricity-grid", department, kilograms, estimate);
    }

    private static CellEntry entry(String activity, String department, String kilograms, String estimate) {
        return new CellEntry(
                Book.COMMUNITY,
                "I.2.2",
                activity,
                department,
                "",
                Quantity.of("10", Unit.KILOWATT_HOUR),
                Optional.of(GasMasses.of("co2", new BigDecimal(kilograms))),
                "GONE/x",
                true,
                estimate);
    }
}
