package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `years/{yyyy}.json`: one calendar year of one city's inventory.
///
/// Breakdowns by scope, sector and month hold what is counted in the totals and add up to them. The books hold all that
/// was reported, counted or not.
///
/// @param months the months that have data, as `2025-01`
/// @param complete whether all twelve months have data
/// @param gwpSet the set the city states its totals in
public record YearDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        City city,
        Year year,
        List<String> months,
        boolean complete,
        String gwpSet,
        List<String> gwpSets,
        TotalsDocument totals,
        List<Scope> scopes,
        List<Sector> sectors,
        List<Month> byMonth,
        List<Cell> cells,
        List<BookOf> books,
        List<Held> held) {
    /// How many years the Buddhist era is ahead.
    public static final int BUDDHIST_ERA = 543;

    public YearDocument {
        months = List.copyOf(months);
        gwpSets = List.copyOf(gwpSets);
        scopes = List.copyOf(scopes);
        sectors = List.copyOf(sectors);
        byMonth = List.copyOf(byMonth);
        cells = List.copyOf(cells);
        books = List.copyOf(books);
        held = List.copyOf(held);
    }

    /// The same year with the figures of low reliability marked so.
    public YearDocument marked(QualityDocument quality) {
        Set<String> low = Stream.concat(quality.totals().stream(), quality.cells().stream())
                .filter(QualityDocument.Sureness::lowReliability)
                .map(QualityDocument.Sureness::of)
                .collect(Collectors.toSet());
        return new YearDocument(
                schema,
                contract,
                city,
                year,
                months,
                complete,
                gwpSet,
                gwpSets,
                new TotalsDocument(
                        totals.basic().marked(low.contains("basic")),
                        totals.basicPlus().marked(low.contains("basicPlus")),
                        totals.territorial().marked(low.contains("territorial")),
                        totals.otherScope3()),
                scopes,
                sectors,
                byMonth,
                cells.stream()
                        .map(cell -> cell.with(cell.figure().marked(low.contains(cell.ref()))))
                        .toList(),
                books,
                held);
    }

    /// The city a year is of.
    ///
    /// @param population persons
    public record City(String slug, Name name, long population, BigDecimal areaSquareKilometres) {}

    /// A year in the common era and in the Buddhist era.
    public record Year(int ce, int be) {
        static Year of(int ce) {
            return new Year(ce, ce + BUDDHIST_ERA);
        }
    }

    public record Scope(int scope, TotalsDocument totals) {}

    /// What is counted in one sector.
    ///
    /// @param sector the roman numeral of the GPC: `I` to `VI`
    public record Sector(String sector, Name name, TotalsDocument totals) {}

    public record Month(String month, TotalsDocument totals) {}

    /// One cell of the GPC, with or without data.
    ///
    /// @param incomplete whether some of its data are held and so not in its figure
    /// @param operationsStandIn whether the municipality's own figures stand in for the whole city's
    /// @param gases those that are not nothing
    public record Cell(
            String ref,
            int scope,
            String sector,
            Name subSector,
            Name description,
            boolean inBasic,
            boolean inBasicPlus,
            boolean inTerritorial,
            boolean inOtherScope3,
            boolean operationsStandIn,
            boolean incomplete,
            Figure figure,
            List<Gas> gases,
            List<MonthFigure> months,
            List<ActivityOfCell> activities) {
        public Cell {
            gases = List.copyOf(gases);
            months = List.copyOf(months);
            activities = List.copyOf(activities);
        }

        private Cell with(Figure other) {
            return new Cell(
                    ref,
                    scope,
                    sector,
                    subSector,
                    description,
                    inBasic,
                    inBasicPlus,
                    inTerritorial,
                    inOtherScope3,
                    operationsStandIn,
                    incomplete,
                    other,
                    gases,
                    months,
                    activities);
        }
    }

    /// The mass of one gas.
    ///
    /// @param gas `CO2`, `CH4-fossil`, `CH4-other`, `N2O`, a fluorinated gas such as `HFC-134a`, `CO2e` where the
    /// source names
    ///     no gases, or what is never in a total: `CO2-biogenic` and `CO2-removed`
    public record Gas(String gas, BigDecimal kilograms) {}

    public record MonthFigure(String month, Figure figure) {}

    /// What one activity of one book adds to a cell.
    ///
    /// @param factors the ids of the factors used
    public record ActivityOfCell(
            String activity,
            Name name,
            String book,
            BigDecimal quantity,
            String unit,
            Figure figure,
            List<String> factors) {
        public ActivityOfCell {
            factors = List.copyOf(factors);
        }
    }

    /// What was reported in one book.
    ///
    /// @param book `community`, `operations` or `network`
    public record BookOf(String book, Name name, Figure figure, List<DepartmentOfBook> departments) {
        public BookOf {
            departments = List.copyOf(departments);
        }
    }

    public record DepartmentOfBook(String department, Name name, Figure figure, List<ActivityOfDepartment> activities) {
        public DepartmentOfBook {
            activities = List.copyOf(activities);
        }
    }

    /// One activity of one department in one cell and district.
    ///
    /// @param cell the GPC cell, or empty where the activity causes no emission of its own
    /// @param counted whether it enters the GPC totals
    public record ActivityOfDepartment(
            String activity,
            Name name,
            String cell,
            String district,
            boolean counted,
            BigDecimal quantity,
            String unit,
            Figure figure,
            List<QuantityOfMonth> months) {
        public ActivityOfDepartment {
            months = List.copyOf(months);
        }
    }

    public record QuantityOfMonth(String month, BigDecimal quantity, Figure figure) {}

    /// What was received but cannot be weighed or placed yet: it is shown here and is in no total.
    ///
    /// @param cell empty where the cell cannot be told either
    public record Held(
            String activity,
            Name name,
            String book,
            String cell,
            String department,
            String district,
            BigDecimal quantity,
            String unit,
            List<String> months,
            Name reason) {
        public Held {
            months = List.copyOf(months);
        }
    }
}
