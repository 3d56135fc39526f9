package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
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
import city.kaen.uncertainty.Term;
import city.kaen.uncertainty.Uncertainty;
import city.kaen.uncertainty.WhatMatters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws how sure a year is. A term is one activity of one department in one cell over the year: the months of one
/// meter err together. Percents and shares are rounded half even to six decimals, masses are exact but for a root.
public final class QualityDocuments {
    private static final BigDecimal UNKNOWN = new BigDecimal("100");
    private static final int MOST_INPUTS = 20;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Beyond it Approach 1 holds badly: IPCC 2006, volume 1, chapter 3, section 3.2.3.1.
    private static final BigDecimal LOW_BEYOND = new BigDecimal("30");

    private final CityProfile profile;
    private final HowSure sure;
    private final GwpSet gwp;
    private final int year;
    private final List<DatedEntry> all;
    private final List<CellEntry> counted;

    private QualityDocuments(CityProfile profile, InventoryYear year, FactorLibrary factors) {
        this.profile = profile;
        this.sure = new HowSure(profile, factors);
        this.gwp = GwpSet.of(profile.gwpSet());
        this.year = year.year();
        this.all = DatedEntry.of(year);
        this.counted = all.stream()
                .map(DatedEntry::entry)
                .filter(entry -> entry.counted() && entry.gases().isPresent())
                .filter(entry -> gwp.missing(entry.gases().orElseThrow()).isEmpty())
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
        List<QualityDocument.Source> sources = sources();
        return new QualityDocument(
                "../" + Form.schema("quality"),
                YearDocuments.CONTRACT,
                profile.slug(),
                YearDocument.Year.of(year),
                gwp.id(),
                UNKNOWN,
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
                inputs(sources),
                sources,
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
                whole.signum() == 0 ? BigDecimal.ZERO : HowSure.rounded(estimated.divide(whole, MathContext.DECIMAL64)),
                low);
    }

    private List<QualityDocument.Input> inputs(List<QualityDocument.Source> sources) {
        List<CellEntry> basic = within(TotalKind.BASIC);
        List<Term> terms = sure.terms(basic);
        List<Term> missing = missing(basic, sources);
        Set<String> names = missing.stream().map(Term::name).collect(Collectors.toSet());
        Map<String, Term> byName = Stream.concat(terms.stream(), missing.stream())
                .collect(Collectors.toMap(Term::name, term -> term, (one, other) -> one));
        return WhatMatters.rank(terms, missing, UNKNOWN).stream()
                .limit(MOST_INPUTS)
                .map(weak -> new QualityDocument.Input(
                        weak.name(),
                        names.contains(weak.name())
                                ? "missing"
                                : Optional.ofNullable(byName.get(weak.name()))
                                                .filter(Term::isKnown)
                                                .isPresent()
                                        ? "weak"
                                        : "unknown",
                        weak.tonnesRemoved().setScale(6, RoundingMode.HALF_EVEN)))
                .toList();
    }

    /// What the missing months may weigh: as much each as the mean of those that came.
    private List<Term> missing(List<CellEntry> basic, List<QualityDocument.Source> sources) {
        List<Term> terms = new ArrayList<>();
        for (QualityDocument.Source source : sources) {
            long absent =
                    source.months().values().stream().filter("missing"::equals).count();
            long came =
                    source.months().values().stream().filter("reported"::equals).count();
            BigDecimal weight = basic.stream()
                    .filter(entry -> !entry.isEstimated() && entry.department().equals(source.department()))
                    .filter(entry -> sure.dataset(entry.activity()).equals(source.dataset()))
                    .map(sure::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (absent > 0 && came > 0 && weight.signum() != 0) {
                BigDecimal guess = weight.multiply(BigDecimal.valueOf(absent))
                        .divide(BigDecimal.valueOf(came), MathContext.DECIMAL64);
                String name = source.department() + " " + source.dataset() + ", " + absent + " months";
                terms.add(new Term(name, guess, Optional.empty(), "missing " + name, Optional.of(BigDecimal.ZERO)));
            }
        }
        return terms;
    }

    private List<QualityDocument.Source> sources() {
        List<QualityDocument.Source> sources = new ArrayList<>();
        Optional<YearMonth> last = all.stream()
                .filter(dated -> !dated.entry().isEstimated())
                .map(DatedEntry::month)
                .reduce((one, other) -> one.isAfter(other) ? one : other);
        Set<String> reported = new HashSet<>();
        Set<String> estimated = new HashSet<>();
        all.forEach(dated -> (dated.entry().isEstimated() ? estimated : reported)
                .add(key(dated.entry().department(), sure.dataset(dated.entry().activity()), dated.month())));
        for (Department department : profile.departments()) {
            for (String dataset : department.datasets()) {
                Map<String, String> months = new TreeMap<>();
                for (int number = 1; number <= 12; number++) {
                    YearMonth month = YearMonth.of(year, number);
                    String key = key(department.id(), dataset, month);
                    if (last.filter(latest -> !month.isAfter(latest)).isPresent()) {
                        months.put(
                                month.toString(),
                                reported.contains(key)
                                        ? "reported"
                                        : estimated.contains(key) ? "estimated" : "missing");
                    }
                }
                sources.add(new QualityDocument.Source(department.id(), dataset, months));
            }
        }
        return sources;
    }

    private static String key(String department, String dataset, YearMonth month) {
        return department + "/" + dataset + "/" + month;
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
