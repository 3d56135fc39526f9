package city.kaen.publication.export;

import city.kaen.publication.document.Figure;
import city.kaen.publication.document.YearDocument;
import city.kaen.publication.document.YearDocument.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A year as the summary that GCoM and CDP-ICLEI ask for (sheet eCRF_2): tonnes of CO2e or a notation key, direct,
/// indirect and outside the boundary.
final class SummaryTable {
    private static final List<String> COLUMNS = List.of(
            "Sub-sector",
            "Direct emissions (tonnes CO2e)",
            "Notation key",
            "Indirect emissions from the use of grid-supplied electricity, heat, steam and/or cooling (tonnes CO2e)",
            "Notation key",
            "Emissions occurring outside the city boundary as a result of in-city activities (tonnes CO2e)",
            "Notation key",
            "Explanation");
    private static final String GENERATION = "Generation of grid-supplied energy";
    private static final List<List<String>> LINES = DataLines.read("summary_rows.tsv").stream()
            .map(line -> List.of(line.split("\t", -1)))
            .toList();

    private final YearDocument year;
    private final Map<String, Cell> cells;

    SummaryTable(YearDocument year) {
        this.year = year;
        this.cells = year.cells().stream().collect(Collectors.toUnmodifiableMap(Cell::ref, Function.identity()));
    }

    /// The GPC cells that have a place in the summary.
    static Set<String> refs() {
        return LINES.stream()
                .flatMap(line -> line.subList(1, 4).stream())
                .flatMap(column -> Stream.of(column.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        LINES.forEach(line -> rows.add(row(line)));
        List<String> total = new ArrayList<>(List.of("Total (excluding generation of grid-supplied energy)"));
        for (int column = 1; column <= 3; column++) {
            total.add(CrfTable.tonnes(total(column)));
            total.add("");
        }
        total.add("");
        rows.add(total);
        return rows;
    }

    private List<String> row(List<String> line) {
        List<String> row = new ArrayList<>(List.of(line.getFirst()));
        Set<String> why = new LinkedHashSet<>();
        for (String column : line.subList(1, 4)) {
            row.addAll(pair(column, why));
        }
        row.add(String.join("; ", why));
        return row;
    }

    private List<String> pair(String column, Set<String> why) {
        if (column.equals("-")) {
            return List.of("", "");
        }
        if (column.equals("IE")) {
            why.add("Included in commercial buildings & facilities");
            return List.of("", "IE");
        }
        List<Cell> found = of(column);
        found.stream()
                .filter(Cell::incomplete)
                .forEach(cell -> why.add(cell.ref() + ": a part of the data waits for an emission factor"));
        found.stream()
                .filter(Cell::operationsStandIn)
                .forEach(
                        cell -> why.add(cell.ref() + ": the municipality's own figures stand in for the whole city's"));
        List<BigDecimal> known = found.stream()
                .flatMap(cell -> cell.figure().kilograms(year.gwpSet()).stream())
                .toList();
        if (!known.isEmpty()) {
            return List.of(CrfTable.tonnes(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), "");
        }
        return switch (found.getFirst().figure()) {
            case Figure.Unstated unstated -> {
                why.add(found.getFirst().ref() + ": " + unstated.reason().en());
                yield List.of("", unstated.notation());
            }
            case Figure.Stated ignored -> List.of("", "");
        };
    }

    private List<Cell> of(String column) {
        return Stream.of(column.split(" ", -1))
                .flatMap(ref -> Stream.ofNullable(cells.get(ref)))
                .toList();
    }

    private BigDecimal total(int column) {
        return LINES.stream()
                .filter(line -> !line.getFirst().startsWith(GENERATION))
                .flatMap(line -> of(line.get(column)).stream())
                .flatMap(cell -> cell.figure().kilograms(year.gwpSet()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
