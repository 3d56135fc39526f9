package city.kaen.publication.document;

import city.kaen.arithmetic.Decimals;
import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.Quality;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryYear;
import city.kaen.inventory.TotalKind;
import city.kaen.publication.form.Form;
import city.kaen.uncertainty.Approach1;
import city.kaen.uncertainty.HowSure;
import city.kaen.uncertainty.QualityShares;
import city.kaen.uncertainty.SourceMonths;
import city.kaen.uncertainty.Uncertainty;
import city.kaen.uncertainty.WeakInputs;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws how sure a year is. A term is one activity of one department in one cell over the year: the months of one
/// meter err together. Percents and shares are rounded half even to six decimals, masses are exact but for a root.
public final class QualityDocuments {
    private static final int MOST_INPUTS = 20;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Beyond it Approach 1 holds badly: IPCC 2006, volume 1, chapter 3, section 3.2.3.1.
    private static final BigDecimal LOW_BEYOND = new BigDecimal("30");

    private final CityProfile profile;
    private final HowSure sure;
    private final GwpSet gwp;
    private final InventoryYear year;
    private final List<CellEntry> counted;

    private QualityDocuments(CityProfile profile, InventoryYear year, FactorLibrary factors) {
        this.profile = profile;
        this.sure = new HowSure(profile, factors);
        this.gwp = GwpSet.of(profile.gwpSet());
        this.year = year;
        this.counted = DatedEntry.of(year).stream()
                .map(DatedEntry::entry)
                .filter(entry -> entry.counted() && sure.weighs(entry))
                .toList();
    }

    /// The quality of a year.
    ///
    /// @param cells its document, for the cells that nobody has said anything of
    public static QualityDocument of(
            CityProfile profile, InventoryYear year, YearDocument cells, FactorLibrary factors) {
        return new QualityDocuments(profile, year, factors).document(cells);
    }

    private QualityDocument document(YearDocument cells) {
        return new QualityDocument(
                "../" + Form.schema("quality"),
                YearDocuments.CONTRACT,
                profile.slug(),
                YearDocument.Year.of(year.year()),
                gwp.id(),
                WeakInputs.UNKNOWN,
                lowBeyond(),
                List.of(
                        sureness("basic", within(TotalKind.BASIC)),
                        sureness("basicPlus", within(TotalKind.BASIC_PLUS)),
                        sureness("territorial", within(TotalKind.TERRITORIAL))),
                GpcCells.shipped().all().stream()
                        .map(cell -> Map.entry(
                                cell.ref(),
                                counted.stream()
                                        .filter(entry -> entry.ref().equals(cell.ref()))
                                        .toList()))
                        .filter(cell -> !cell.getValue().isEmpty())
                        .map(cell -> sureness(cell.getKey(), cell.getValue()))
                        .toList(),
                inputs(),
                sources(),
                blank(cells));
    }

    private List<CellEntry> within(TotalKind kind) {
        return counted.stream()
                .filter(entry -> kind.holds(GpcCells.shipped().get(entry.ref())))
                .toList();
    }

    private BigDecimal lowBeyond() {
        return profile.methods().quality().lowReliability().orElse(LOW_BEYOND);
    }

    private QualityDocument.Sureness sureness(String of, List<CellEntry> entries) {
        Uncertainty known = Approach1.sum(sure.terms(entries));
        QualityShares shares =
                QualityShares.of(entries.stream().map(sure::graded).toList());
        BigDecimal whole =
                entries.stream().map(sure::weight).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal estimated = entries.stream()
                .filter(CellEntry::isEstimated)
                .map(sure::weight)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> percent = known.percent().map(HowSure::rounded);
        Map<String, BigDecimal> activity = letters(shares.activity());
        boolean low = percent.filter(each -> each.compareTo(lowBeyond()) > 0).isPresent()
                || activity.getOrDefault(Quality.LOW.letter(), BigDecimal.ZERO).compareTo(HALF) > 0;
        return new QualityDocument.Sureness(
                of,
                known.total(),
                known.halfWidth().round(MathContext.DECIMAL64),
                percent,
                known.large(),
                known.unknown(),
                activity,
                letters(shares.factor()),
                whole.signum() == 0 ? BigDecimal.ZERO : HowSure.rounded(Decimals.quotient(estimated, whole)),
                low);
    }

    private List<QualityDocument.Input> inputs() {
        return WeakInputs.of(profile, sure, year.year(), within(TotalKind.BASIC), year.months()).ranked().stream()
                .limit(MOST_INPUTS)
                .map(weak -> new QualityDocument.Input(
                        weak.name(), word(weak.kind()), weak.tonnesRemoved().setScale(6, RoundingMode.HALF_EVEN)))
                .toList();
    }

    private List<QualityDocument.Source> sources() {
        return SourceMonths.of(profile, year.year(), year.months()).stream()
                .map(source -> new QualityDocument.Source(
                        source.department(),
                        source.dataset(),
                        source.months().entrySet().stream()
                                .collect(Collectors.toMap(
                                        month -> month.getKey().toString(), month -> word(month.getValue())))))
                .toList();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private List<QualityDocument.Finding> blank(YearDocument document) {
        return document.cells().stream()
                .filter(cell -> cell.inBasic() && cell.activities().isEmpty())
                .filter(cell -> cell.figure() instanceof Figure.Unstated unstated
                        && unstated.notation().equals("NE")
                        && !profile.methods().notations().containsKey(cell.ref()))
                .map(cell -> new QualityDocument.Finding(
                        "cell-blank", cell.ref(), Names.shipped().get("finding.cell-blank")))
                .toList();
    }

    private static Map<String, BigDecimal> letters(Map<Quality, BigDecimal> shares) {
        Map<String, BigDecimal> byLetter = new TreeMap<>();
        shares.forEach((quality, share) -> byLetter.put(quality.letter(), HowSure.rounded(share)));
        return byLetter;
    }
}
