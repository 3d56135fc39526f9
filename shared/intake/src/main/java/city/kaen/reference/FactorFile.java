package city.kaen.reference;

import city.kaen.activity.Unit;
import city.kaen.factor.Conversion;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.FactorProblem;
import city.kaen.factor.FactorSet;
import city.kaen.factor.FactorUnits;
import city.kaen.shipped.ShippedRow;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFiles;
import city.kaen.table.UnreadableTableException;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A factor set as operators upload it: CSV or a workbook, its first line of text naming the columns of [FactorSet],
/// lines that begin with `#` being remarks. Read whole or refused whole; every problem names the row as a spreadsheet
/// counts it.
public final class FactorFile {
    /// More factors than any list that was read holds; an edition must fit one item of the ledger.
    static final int MOST_ROWS = 6_000;

    private static final Set<String> REQUIRED = Set.of("activity", "unit", "valid_from", "document");
    private static final Set<String> COLUMNS = columns();
    private static final FactorUnits UNITS = new FileUnits();

    /// Units by the names that files use. A name that leaves open which unit is meant, such as `ton`, is refused.
    private static final class FileUnits implements FactorUnits {
        @Override
        public Optional<Conversion> find(String name, Unit kept) {
            return Units.shipped()
                    .find(name)
                    .filter(stated -> !stated.assumed() && stated.per() == StatedUnit.Per.PERIOD)
                    .flatMap(stated -> Units.shipped().ratio(stated.unit(), kept))
                    .map(ratio -> new Conversion(ratio.numerator(), ratio.denominator()));
        }

        @Override
        public List<String> meant(String name) {
            return Units.shipped().meant(name);
        }
    }

    private final String set;
    private final List<FactorProblem> problems = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<ShippedRow> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private FactorFile(String set) {
        this.set = set;
    }

    /// Reads a set. Never throws for a bad file: what is wrong is among its problems.
    ///
    /// @param set the id of the set, as the file's name gives it
    public static FactorSet read(String set, byte[] content) {
        return new FactorFile(set).read(content);
    }

    private FactorSet read(byte[] content) {
        if (FactorLibrary.shipped().sets().contains(set)) {
            problem(0, "factor-set-shipped", "the set " + set + " ships with Kaen; give yours a name of its own");
        }
        try {
            for (Sheet sheet : TableFiles.read(content).sheets()) {
                if (!sheet.hidden() && columns.isEmpty()) {
                    take(sheet);
                }
            }
        } catch (UnreadableTableException e) {
            problem(0, "factor-file", "the file cannot be read as a table: " + e.getMessage());
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problem(0, "factor-file", "no factor stands in the file");
        }
        FactorSet read = FactorSet.read(set, rows, UNITS);
        read.problems().forEach(problem -> problem(numbers.get(problem.row() - 1), problem.code(), problem.message()));
        return new FactorSet(set, problems.isEmpty() ? read.factors() : List.of(), problems);
    }

    private void take(Sheet sheet) {
        try (Stream<Row> all = sheet.rows()) {
            all.takeWhile(row -> rows.size() <= MOST_ROWS)
                    .filter(row -> !row.blank() && !row.cell(0).text().startsWith("#"))
                    .forEach(this::take);
        }
        if (rows.size() > MOST_ROWS) {
            problem(0, "factor-file", "more than " + MOST_ROWS + " rows");
        }
    }

    private void take(Row row) {
        if (columns.isEmpty()) {
            head(row);
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String value = value(row, i);
            if (!value.isEmpty() && i >= columns.size()) {
                problem(row.number(), "factor-column", "'" + value + "' stands beyond the last column");
            } else if (!value.isEmpty()) {
                values.put(columns.get(i), value);
            }
        }
        if (values.containsKey("set") && !values.get("set").equals(set)) {
            problem(row.number(), "factor-set-name", "the row is of set " + values.get("set") + ", the file of " + set);
        }
        rows.add(new ShippedRow(values));
        numbers.add(row.number());
    }

    private void head(Row row) {
        row.cells().forEach(cell -> columns.add(cell.text().strip().toLowerCase(Locale.ROOT)));
        Set<String> seen = new TreeSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !COLUMNS.contains(column)) {
                problem(row.number(), "factor-column", "'" + column + "' is no column of a factor set");
            }
            if (!column.isEmpty() && !seen.add(column)) {
                problem(row.number(), "factor-column", "the column " + column + " stands twice");
            }
        }
        for (String column : new TreeSet<>(REQUIRED)) {
            if (!seen.contains(column)) {
                problem(row.number(), "factor-column", "the column " + column + " is missing");
            }
        }
    }

    private String value(Row row, int column) {
        return switch (row.cell(column)) {
            case Cell.Blank ignored -> "";
            case Cell.Text text -> text.text().strip();
            case Cell.Numeric number -> number.value().toPlainString();
            case Cell.Date date -> YearMonth.from(date.value()).toString();
            case Cell.Bool bool -> bool.value() ? "yes" : "no";
            case Cell.Failed failed -> {
                problem(row.number(), "factor-number", "a formula failed: " + failed.code());
                yield "";
            }
        };
    }

    private void problem(int row, String code, String message) {
        problems.add(new FactorProblem(row, code, message));
    }

    private static Set<String> columns() {
        Set<String> all = new TreeSet<>(REQUIRED);
        all.addAll(List.of(
                "set",
                "kept_in",
                "region",
                "fluorinated",
                "gwp_set",
                "biomass",
                "ncv_mj",
                "heat_content",
                "heat_unit",
                "biogenic_share",
                "valid_to",
                "vintage",
                "includes_losses",
                "quality",
                "uncertainty_percent",
                "table",
                "page"));
        for (String gas :
                List.of("co2", "ch4", "ch4_fossil", "ch4_other", "n2o", "co2_biogenic", "co2_removed", "co2e")) {
            for (String mass : List.of("", "_kg", "_g", "_t", "_lb")) {
                all.add(gas + mass);
            }
        }
        return Set.copyOf(all);
    }
}
