package city.kaen.publication.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One year added up again: every row by its factor, every cell from its rows, every total from its cells, by the
/// city's own set of warming potentials.
final class YearCheck {
    private static final Map<String, String> GASES = Map.of(
            "kg_co2", "CO2",
            "kg_ch4_fossil", "CH4-fossil",
            "kg_ch4_other", "CH4-other",
            "kg_n2o", "N2O",
            "kg_co2e_unsplit", "CO2e",
            "kg_co2_biogenic", "CO2-biogenic",
            "kg_co2_removed", "CO2-removed");
    private static final Map<String, String> TOTALS = new LinkedHashMap<>();

    static {
        TOTALS.put("basic", "inBasic");
        TOTALS.put("basicPlus", "inBasicPlus");
        TOTALS.put("territorial", "inTerritorial");
        TOTALS.put("otherScope3", "inOtherScope3");
    }

    private final JsonNode year;
    private final String gwpSet;
    private final String label;
    private final Map<String, JsonNode> factors = new TreeMap<>();
    private final JsonNode weights;
    private final List<String> steps;
    private final List<String> differences;
    /// By cell and month.
    private final Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();

    YearCheck(JsonNode year, JsonNode factors, List<String> steps, List<String> differences) {
        this.year = year;
        this.gwpSet = year.path("gwpSet").asText();
        this.label = year.at("/year/ce").asText();
        this.steps = steps;
        this.differences = differences;
        factors.path("factors")
                .forEach(factor -> this.factors.put(factor.path("id").asText(), factor));
        JsonNode found = factors.path("gwpSets");
        JsonNode own = found;
        for (JsonNode set : found) {
            if (set.path("gwpSet").asText().equals(gwpSet)) {
                own = set;
            }
        }
        this.weights = own.path("kilogramsCo2ePerKilogram");
    }

    void check(List<Map<String, String>> rows) {
        int before = differences.size();
        int multiplied = 0;
        for (int i = 0; i < rows.size(); i++) {
            multiplied += row(rows.get(i), i + 2) ? 1 : 0;
        }
        steps.add(label + ": " + multiplied + " of " + rows.size() + " rows multiplied by their factors again");
        cells();
        totals("total", year.path("totals"), cell -> true, month -> true);
        for (JsonNode sector : year.path("sectors")) {
            String id = sector.path("sector").asText();
            totals(
                    "sector " + id,
                    sector.path("totals"),
                    cell -> cell.path("sector").asText().equals(id),
                    month -> true);
        }
        for (JsonNode scope : year.path("scopes")) {
            int id = scope.path("scope").asInt();
            totals(
                    "scope " + id,
                    scope.path("totals"),
                    cell -> cell.path("scope").asInt() == id,
                    month -> true);
        }
        for (JsonNode month : year.path("byMonth")) {
            totals(
                    "month " + month.path("month").asText(),
                    month.path("totals"),
                    cell -> true,
                    each -> each.equals(month.path("month").asText()));
        }
        if (differences.size() == before) {
            steps.add(
                    label + ": the sums of " + sums.size() + " cells and the totals by sector, scope and month agree");
        }
    }

    /// Whether the row was multiplied again: one that is computed by a method of its own is taken as written.
    private boolean row(Map<String, String> row, int number) {
        if (!text(row, "held").isEmpty() || text(row, "cell").isEmpty()) {
            return false;
        }
        Map<String, BigDecimal> written = written(row);
        Map<String, BigDecimal> gases = written;
        JsonNode factor = factors.get(text(row, "factor"));
        if (factor != null) {
            gases = multiplied(factor, new BigDecimal(text(row, "quantity")));
            if (!factor.path("unit").asText().equals(text(row, "unit")) || !same(gases, written)) {
                differences.add("activity/" + label + ".csv, row " + number + " (cell " + text(row, "cell") + ", "
                        + text(row, "activity") + ", " + text(row, "month")
                        + "): quantity times factor is not the mass that is written");
            }
        }
        if (text(row, "counted").equals("yes")) {
            sums.computeIfAbsent(text(row, "cell"), cell -> new TreeMap<>())
                    .merge(text(row, "month"), weigh(gases), BigDecimal::add);
        }
        return factor != null;
    }

    private void cells() {
        for (JsonNode cell : year.path("cells")) {
            String ref = cell.path("ref").asText();
            compare("cell " + ref, sum(ref, month -> true), cell.path("figure"));
            for (JsonNode month : cell.path("months")) {
                String yearMonth = month.path("month").asText();
                compare("cell " + ref + " in " + yearMonth, sum(ref, yearMonth::equals), month.path("figure"));
            }
        }
    }

    private void totals(String what, JsonNode published, Predicate<JsonNode> cells, Predicate<String> months) {
        TOTALS.forEach((kind, flag) -> {
            Optional<BigDecimal> total = Optional.empty();
            for (JsonNode cell : year.path("cells")) {
                if (cell.path(flag).asBoolean() && cells.test(cell)) {
                    total = plus(total, sum(cell.path("ref").asText(), months));
                }
            }
            compare(what + ", " + kind, total, published.path(kind));
        });
    }

    /// The sum of a cell over some months; empty where none of them has anything.
    private Optional<BigDecimal> sum(String ref, Predicate<String> months) {
        return sums.getOrDefault(ref, Map.of()).entrySet().stream()
                .filter(month -> months.test(month.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal::add);
    }

    private static Optional<BigDecimal> plus(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return Stream.concat(a.stream(), b.stream()).reduce(BigDecimal::add);
    }

    private void compare(String what, Optional<BigDecimal> sum, JsonNode figure) {
        JsonNode published = figure.path("kilogramsCo2e").path(gwpSet);
        boolean same = published.isTextual()
                ? sum.filter(kilograms -> kilograms.compareTo(new BigDecimal(published.asText())) == 0)
                        .isPresent()
                : sum.isEmpty();
        if (!same) {
            differences.add("years/" + label + ".json, " + what + ": adds up to "
                    + sum.map(YearCheck::plain).orElse("nothing") + ", published as "
                    + (published.isTextual()
                            ? published.asText()
                            : figure.path("notation").asText("nothing")));
        }
    }

    private static Map<String, BigDecimal> written(Map<String, String> row) {
        Map<String, BigDecimal> gases = new TreeMap<>();
        GASES.forEach((column, gas) -> {
            if (!text(row, column).isEmpty()) {
                gases.put(gas, new BigDecimal(text(row, column)));
            }
        });
        for (String part : text(row, "kg_fluorinated").split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                gases.put(part.substring(0, equals), new BigDecimal(part.substring(equals + 1)));
            }
        }
        return gases;
    }

    private static Map<String, BigDecimal> multiplied(JsonNode factor, BigDecimal quantity) {
        Map<String, BigDecimal> gases = new TreeMap<>();
        factor.path("gases")
                .forEach(gas -> gases.put(
                        gas.path("gas").asText(),
                        quantity.multiply(new BigDecimal(gas.path("kilograms").asText()))));
        return gases;
    }

    private static boolean same(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
        return holds(a, b) && holds(b, a);
    }

    private static boolean holds(Map<String, BigDecimal> all, Map<String, BigDecimal> these) {
        return these.entrySet().stream()
                .allMatch(gas -> all.getOrDefault(gas.getKey(), BigDecimal.ZERO).compareTo(gas.getValue()) == 0);
    }

    private BigDecimal weigh(Map<String, BigDecimal> gases) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> gas : gases.entrySet()) {
            if (gas.getValue().signum() != 0) {
                JsonNode weight = weights.path(gas.getKey());
                if (!weight.isTextual()) {
                    throw new NotPublishedException(
                            "factors.json has no potential of " + gas.getKey() + " in the set " + gwpSet);
                }
                sum = sum.add(gas.getValue().multiply(new BigDecimal(weight.asText())));
            }
        }
        return sum;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
