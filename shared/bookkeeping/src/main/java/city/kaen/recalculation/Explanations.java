package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.explain.Explain;
import city.kaen.explain.Explain.Question;
import city.kaen.explain.Explanation;
import city.kaen.explain.LineOrigin;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.Revisions.Head;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tree behind a number of a city's newest revision: down to the lines of files and the sources of factors.
public final class Explanations {
    private final Ledger ledger;
    private final FactorLibrary shipped;

    public Explanations(Ledger ledger, FactorLibrary shipped) {
        this.ledger = ledger;
        this.shipped = shipped;
    }

    /// Explains a figure of a year, or of one month of it.
    ///
    /// @param month 1 to 12, or empty for the whole year
    /// @param gwp the set of potentials to state it by, or empty for the city's own
    /// @return empty if the city has no inventory of that year
    /// @throws IllegalArgumentException if there is no such figure
    public Optional<Explanation> of(
            String city, int year, Optional<Integer> month, Optional<String> gwp, Question question) {
        Optional<CityProfile> profile = ledger.cities().find(city);
        Optional<Head> head = ledger.revisions().head(city);
        if (profile.isEmpty() || head.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(head.get().years().get(year))
                .map(digest -> explain(
                        profile.get(),
                        GwpSet.of(gwp.orElse(profile.get().gwpSet())),
                        ledger.revisions().get(city, year, digest),
                        month,
                        question));
    }

    private Explanation explain(
            CityProfile profile, GwpSet gwp, InventoryYear year, Optional<Integer> month, Question question) {
        List<InventoryMonth> months = year.months().stream()
                .filter(each -> month.isEmpty() || each.month().getMonthValue() == month.get())
                .toList();
        LiveReader reader = new LiveReader(ledger, profile);
        Map<YearMonth, List<LiveLine>> read = new HashMap<>();
        return new Explain(
                        profile,
                        gwp,
                        shipped.plus(Editions.named(ledger, months)),
                        (when, entry) -> origins(
                                profile,
                                entry,
                                read.computeIfAbsent(
                                        when, each -> reader.live(each).lines())))
                .of(question, months);
    }

    private static List<LineOrigin> origins(CityProfile profile, CellEntry entry, List<LiveLine> lines) {
        return lines.stream()
                .filter(live -> InventoryCalculation.isMadeOf(
                        entry, Placement.place(profile, live.version().department(), live.line()), profile))
                .map(live -> new LineOrigin(
                        live.line().facility(),
                        live.line().quantity(),
                        live.version().key(),
                        live.version().versionId(),
                        live.line().origin().sheet(),
                        live.line().origin().row(),
                        live.line().origin().column()))
                .toList();
    }
}
