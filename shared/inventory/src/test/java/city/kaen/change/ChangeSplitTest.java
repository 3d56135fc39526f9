package city.kaen.change;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.TotalKind;
import city.kaen.inventory.Totals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSplitTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final GwpSet AR5 = GwpSet.of("AR5");
    private static final GwpSet TGO = GwpSet.of("AR5-TGO");
    private static final FactorLibrary LIBRARY = FactorLibrary.shipped();
    private static final String GRID = "TGO-GRID/electricity-grid/kWh/TH/2022-04";
    private static final String GRID_2026 = "TGO-GRID/electricity-grid/kWh/TH/2026-01";

    @Test
    void aChangedQuantityIsACorrectionUnlessTheLedgerKnowsBetter() {
        CellEntry old = entry("I.2.2", "electricity-grid", "100", GRID, true);
        CellEntry now = entry("I.2.2", "electricity-grid", "150", GRID, true);
        List<DataChange> known = List.of(
                new DataChange(Cause.LATE_DATA, new BigDecimal("60")),
                new DataChange(Cause.WITHDRAWAL, new BigDecimal("-10")));

        assertThat(split(old, now, List.of())).containsOnly(Map.entry(Cause.CORRECTION, co2e("24.995")));
        assertThat(split(old, now, known))
                .containsOnly(Map.entry(Cause.LATE_DATA, co2e("29.994")), Map.entry(Cause.WITHDRAWAL, co2e("-4.999")));
        assertThat(split(old, now, known.subList(0, 1))).containsOnlyKeys(Cause.CORRECTION);
    }

    @Test
    void dataFactorAndPotentialsAreToldApart() {
        CellEntry old = entry("I.2.2", "electricity-grid", "100", GRID, true);
        CellEntry now = entry("I.2.2", "electricity-grid", "150", GRID_2026, true);

        assertThat(split(old, now, List.of()))
                .containsOnly(Map.entry(Cause.CORRECTION, co2e("24.995")), Map.entry(Cause.FACTOR, co2e("-3.735")));
        CellEntry diesel = entry("II.1.1", "diesel-road", "10", dieselId(), true);
        ChangeSplit potentials =
                ChangeSplit.of(revision(AR5, diesel), revision(TGO, diesel), LIBRARY, DataCauses.unknown());
        assertThat(potentials.ofCell("II.1.1")).containsOnlyKeys(Cause.GWP);
    }

    @Test
    void whatAppearsGoesIsHeldOrNoLongerCountsHasItsOwnCause() {
        CellEntry counted = entry("I.2.2", "electricity-grid", "100", GRID, true);
        CellEntry uncounted = entry("I.2.2", "electricity-grid", "100", GRID, false);
        CellEntry held = new CellEntry(
                counted.book(),
                "I.2.2",
                "electricity-grid",
                "a",
                "",
                counted.quantity(),
                Optional.empty(),
                "held",
                true);
        Co2e whole = co2e("49.99");
        Co2e less = co2e("-49.99");

        assertThat(parts(List.of(), List.of(counted), List.of())).containsOnly(Map.entry(Cause.NEW_DATA, whole));
        assertThat(parts(List.of(counted), List.of(), List.of())).containsOnly(Map.entry(Cause.WITHDRAWAL, less));
        assertThat(parts(List.of(held), List.of(counted), List.of())).containsOnly(Map.entry(Cause.FACTOR, whole));
        assertThat(parts(List.of(counted), List.of(held), List.of())).containsOnly(Map.entry(Cause.FACTOR, less));
        assertThat(parts(List.of(counted), List.of(uncounted), List.of()))
                .containsOnly(Map.entry(Cause.REFERENCE, less));
        List<DataChange> gap = List.of(new DataChange(Cause.GAP_FILL, new BigDecimal("100")));
        assertThat(parts(List.of(), List.of(counted), gap)).containsOnly(Map.entry(Cause.GAP_FILL, whole));
        assertThat(parts(List.of(counted), List.of(), gap)).containsOnly(Map.entry(Cause.GAP_FILL, less));
        assertThat(parts(List.of(counted), List.of(counted), List.of())).isEmpty();
    }

    @Test
    void anEstimateThatGivesWayToAFileIsTheFillingOfAGap() {
        CellEntry measured = entry("I.2.2", "electricity-grid", "150", GRID, true);
        CellEntry guessed = estimated("100");

        assertThat(parts(List.of(guessed), List.of(measured), List.of()))
                .containsOnly(Map.entry(Cause.GAP_FILL, co2e("24.995")));
        assertThat(parts(List.of(measured), List.of(guessed), List.of()))
                .containsOnly(Map.entry(Cause.GAP_FILL, co2e("-24.995")));
        assertThat(parts(List.of(), List.of(guessed), List.of()))
                .containsOnly(Map.entry(Cause.GAP_FILL, co2e("49.99")));
        assertThat(parts(List.of(guessed), List.of(), List.of()))
                .containsOnly(Map.entry(Cause.GAP_FILL, co2e("-49.99")));
    }

    @Test
    void aFactorThatIsGoneStillLeavesAnExactSplit() {
        CellEntry old = entry("I.2.2", "electricity-grid", "100", "GONE/a", true);
        CellEntry changed = entry("I.2.2", "electricity-grid", "150", "GONE/a", true);
        CellEntry replaced = entry("I.2.2", "electricity-grid", "100", GRID, true);

        assertThat(split(old, changed, List.of())).containsOnly(Map.entry(Cause.CORRECTION, co2e("24.995")));
        CellEntry other = new CellEntry(
                old.book(),
                "I.2.2",
                "electricity-grid",
                "a",
                "",
                old.quantity(),
                Optional.of(GasMasses.NONE),
                "GONE/b",
                true);
        assertThat(split(other, replaced, List.of())).containsOnly(Map.entry(Cause.FACTOR, co2e("49.99")));
        CellEntry computedAnew = new CellEntry(
                old.book(),
                "I.2.2",
                "electricity-grid",
                "a",
                "",
                old.quantity(),
                Optional.of(GasMasses.NONE),
                GRID,
                true);
        assertThat(split(computedAnew, replaced, List.of())).containsOnly(Map.entry(Cause.METHOD, co2e("49.99")));
        assertThat(split(replaced, computedAnew, List.of())).containsOnly(Map.entry(Cause.METHOD, co2e("-49.99")));
    }

    @Test
    void anotherParameterOfAMethodIsTheMethodAndMoreWasteIsData() {
        CellEntry old = landfilled("waste-landfill", "300", "10");
        CellEntry otherParameter = landfilled("waste-landfill", "300", "7");
        CellEntry moreWaste = landfilled("waste-landfill", "700", "23.33333333333333333333333333333333");
        CellEntry both = landfilled("waste-landfill", "600", "14");
        List<DataChange> known = List.of(
                new DataChange(Cause.NEW_DATA, new BigDecimal("100")),
                new DataChange(Cause.LATE_DATA, new BigDecimal("300")));

        assertThat(split(old, otherParameter, List.of())).containsOnly(Map.entry(Cause.METHOD, co2e("-84")));
        Map<Cause, Co2e> data = split(old, moreWaste, known);
        assertThat(data).containsOnlyKeys(Cause.NEW_DATA, Cause.LATE_DATA);
        assertThat(data.values().stream().reduce(Co2e.ZERO, Co2e::plus))
                .isEqualTo(co2e("373.33333333333333333333333333333324"));
        assertThat(split(old, both, List.of()))
                .containsOnly(Map.entry(Cause.CORRECTION, co2e("280")), Map.entry(Cause.METHOD, co2e("-168")));
    }

    @Test
    void fromAFactorToAMethodIsAChangeOfMethod() {
        CellEntry byFactor = entry("I.2.2", "electricity-grid", "100", GRID, true);
        CellEntry byMethod = new CellEntry(
                byFactor.book(),
                "I.2.2",
                "electricity-grid",
                "a",
                "",
                byFactor.quantity(),
                Optional.of(GasMasses.NONE),
                "method: other",
                true);

        assertThat(split(byFactor, byMethod, List.of())).containsOnly(Map.entry(Cause.METHOD, co2e("-49.99")));
        assertThat(split(byMethod, byFactor, List.of())).containsOnly(Map.entry(Cause.METHOD, co2e("49.99")));
    }

    @Test
    void whatTheProfileAloneSaysIsReference() {
        CellEntry other = entry("I.2.2", "electricity-grid", "100", GRID, true);
        CellEntry earlier = landfilled("waste-landfill-history", "1000", "10");
        CellEntry restated = landfilled("waste-landfill-history", "1200", "11");

        assertThat(split(earlier, restated, List.of())).containsOnly(Map.entry(Cause.REFERENCE, co2e("28")));
        assertThat(parts(List.of(other), List.of(other, earlier), List.of()))
                .containsOnly(Map.entry(Cause.REFERENCE, co2e("280")));
        assertThat(parts(List.of(other, earlier), List.of(other), List.of()))
                .containsOnly(Map.entry(Cause.REFERENCE, co2e("-280")));
        assertThat(ChangeSplit.of(new Revision(List.of(), TGO), revision(TGO, earlier), LIBRARY, DataCauses.unknown())
                        .of(TotalKind.BASIC))
                .containsOnly(Map.entry(Cause.NEW_DATA, co2e("280")));
    }

    @Test
    void dataThatTheProfilePutsElsewhereAreReferenceAndNeitherWithdrawnNorNew() {
        CellEntry north = at("north", "60");
        CellEntry south = at("south", "40");
        CellEntry both = at("south", "100");
        List<DataChange> gone = List.of(new DataChange(Cause.WITHDRAWAL, new BigDecimal("-60")));

        assertThat(byPlace(List.of(north), List.of(at("south", "60")), key -> List.of()))
                .containsExactly("north {REFERENCE=-29.994}", "south {REFERENCE=29.994}");
        assertThat(byPlace(List.of(north, south), List.of(both), key -> List.of()))
                .containsExactly("north {REFERENCE=-29.994}", "south {REFERENCE=29.994}");
        assertThat(byPlace(List.of(both), List.of(north, south), key -> List.of()))
                .containsExactly("north {REFERENCE=29.994}", "south {REFERENCE=-29.994}");
        // Not as much as before, or a file that says it: the data themselves changed.
        assertThat(byPlace(List.of(north), List.of(at("south", "61")), key -> List.of()))
                .containsExactly("north {WITHDRAWAL=-29.994}", "south {NEW_DATA=30.4939}");
        assertThat(byPlace(
                        List.of(north, south),
                        List.of(both),
                        key -> key.facility().equals("north") ? gone : List.of()))
                .containsExactly("north {WITHDRAWAL=-29.994}", "south {REFERENCE=29.994}");
        // Both places stand on both sides: one was corrected as much as the other.
        assertThat(byPlace(List.of(north, south), List.of(at("north", "50"), at("south", "50")), key -> List.of()))
                .containsExactly("north {CORRECTION=-4.999}", "south {CORRECTION=4.999}");
        // An estimate was never reported.
        assertThat(byPlace(List.of(estimated("60")), List.of(north), key -> List.of()))
                .containsExactly(" {GAP_FILL=-29.994}", "north {NEW_DATA=29.994}");
    }

    private static List<String> byPlace(List<CellEntry> old, List<CellEntry> now, DataCauses causes) {
        return ChangeSplit.of(
                        revision(TGO, old.toArray(CellEntry[]::new)),
                        revision(TGO, now.toArray(CellEntry[]::new)),
                        LIBRARY,
                        causes)
                .parts()
                .entrySet()
                .stream()
                .map(part -> part.getKey().facility() + " "
                        + part.getValue().entrySet().stream()
                                .map(cause -> cause.getKey() + "="
                                        + cause.getValue()
                                                .kilograms()
                                                .stripTrailingZeros()
                                                .toPlainString())
                                .collect(Collectors.joining(", ", "{", "}")))
                .toList();
    }

    private static CellEntry at(String facility, String amount) {
        CellEntry entry = entry("I.2.2", "electricity-grid", amount, GRID, true);
        return new CellEntry(
                entry.book(),
                entry.ref(),
                entry.activity(),
                entry.department(),
                "",
                entry.quantity(),
                entry.gases(),
                entry.factor(),
                true,
                "",
                facility);
    }

    @Test
    void whatAppearsForTwoReasonsIsSharedBetweenThem() {
        CellEntry counted = entry("I.2.2", "electricity-grid", "100", GRID, true);
        List<DataChange> known = List.of(
                new DataChange(Cause.LATE_DATA, new BigDecimal("40")),
                new DataChange(Cause.NEW_DATA, new BigDecimal("60")));
        List<DataChange> gone = List.of(
                new DataChange(Cause.CORRECTION, new BigDecimal("-40")),
                new DataChange(Cause.WITHDRAWAL, new BigDecimal("-60")));

        assertThat(parts(List.of(), List.of(counted), known))
                .containsOnly(Map.entry(Cause.LATE_DATA, co2e("19.996")), Map.entry(Cause.NEW_DATA, co2e("29.994")));
        assertThat(parts(List.of(counted), List.of(), gone))
                .containsOnly(
                        Map.entry(Cause.CORRECTION, co2e("-19.996")), Map.entry(Cause.WITHDRAWAL, co2e("-29.994")));
    }

    private static CellEntry landfilled(String activity, String waste, String methane) {
        return new CellEntry(
                Book.COMMUNITY,
                "III.1.1",
                activity,
                "a",
                "",
                Quantity.of(waste, Activities.shipped().get(activity).unit()),
                Optional.of(GasMasses.of("ch4Other", new BigDecimal(methane))),
                "method: landfill-decay",
                true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePartsAddUpToTheDifferenceToTheLastDigit(long seed) {
        Random random = new Random(seed);
        Revision before = random(random, AR5);
        Revision after = random(random, TGO);
        ChangeSplit split = ChangeSplit.of(before, after, LIBRARY, DataCauses.unknown());

        for (TotalKind kind : TotalKind.values()) {
            Co2e sum = split.of(kind).values().stream().reduce(Co2e.ZERO, Co2e::plus);
            assertThat(sum).isEqualTo(total(after, kind).minus(total(before, kind)));
        }
        assertThat(GpcCells.shipped().all().stream()
                        .filter(TotalKind.BASIC::holds)
                        .flatMap(cell -> split.ofCell(cell.ref()).values().stream())
                        .reduce(Co2e.ZERO, Co2e::plus))
                .isEqualTo(total(after, TotalKind.BASIC).minus(total(before, TotalKind.BASIC)));
    }

    private static Co2e total(Revision revision, TotalKind kind) {
        return Totals.of(
                        revision.months().stream()
                                .flatMap(month -> month.entries().stream())
                                .toList(),
                        revision.gwp())
                .get(kind);
    }

    private static Revision random(Random random, GwpSet gwp) {
        List<CellEntry> entries = new ArrayList<>();
        List<String> cells = List.of("I.1.2", "I.2.2", "I.3.2", "II.1.2");
        for (String ref : cells) {
            if (random.nextInt(4) > 0) {
                String amount = BigDecimal.valueOf(random.nextInt(1_000_000), 3).toPlainString();
                entries.add(entry(
                        ref,
                        "electricity-grid",
                        amount,
                        random.nextBoolean() ? GRID : GRID_2026,
                        random.nextInt(4) > 0));
            }
        }
        entries.add(entry("II.1.1", "diesel-road", String.valueOf(random.nextInt(1000)), dieselId(), true));
        entries.add(entry("", "waste-recycled", "1", "none", false));
        return new Revision(List.of(new InventoryMonth(MAY, entries)), gwp);
    }

    private static Map<Cause, Co2e> split(CellEntry old, CellEntry now, List<DataChange> known) {
        return parts(List.of(old), List.of(now), known);
    }

    private static Map<Cause, Co2e> parts(List<CellEntry> old, List<CellEntry> now, List<DataChange> known) {
        return ChangeSplit.of(
                        revision(TGO, old.toArray(CellEntry[]::new)),
                        revision(TGO, now.toArray(CellEntry[]::new)),
                        LIBRARY,
                        key -> known)
                .of(TotalKind.BASIC);
    }

    private static Revision revision(GwpSet gwp, CellEntry... entries) {
        return new Revision(List.of(new InventoryMonth(MAY, List.of(entries))), gwp);
    }

    private static String dieselId() {
        return "TGO-2022/diesel-road/L/TH/2022-04";
    }

    private static CellEntry entry(String ref, String activity, String amount, String factor, boolean counted) {
        Quantity quantity =
                Quantity.of(amount, Activities.shipped().get(activity).unit());
        GasMasses gases = LIBRARY.find(factor)
                .map(found -> found.emissionsOf(quantity))
                .orElse(GasMasses.of("co2eUnsplit", quantity.amount().multiply(new BigDecimal("0.4999"))));
        return new CellEntry(Book.COMMUNITY, ref, activity, "a", "", quantity, Optional.of(gases), factor, counted);
    }

    private static CellEntry estimated(String amount) {
        CellEntry measured = entry("I.2.2", "electricity-grid", amount, GRID, true);
        return new CellEntry(
                measured.book(),
                measured.ref(),
                measured.activity(),
                measured.department(),
                measured.district(),
                measured.quantity(),
                measured.gases(),
                measured.factor(),
                measured.counted(),
                "the same month of last year");
    }

    private static Co2e co2e(String kilograms) {
        return new Co2e(new BigDecimal(kilograms));
    }
}
