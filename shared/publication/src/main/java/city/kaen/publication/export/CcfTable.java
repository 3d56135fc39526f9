package city.kaen.publication.export;

import city.kaen.publication.document.Figure;
import city.kaen.publication.document.YearDocument;
import city.kaen.publication.document.YearDocument.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A year as a City Carbon Footprint states it: the sub-sectors of sectors I to V, tonnes of CO2e by scope, each with
/// its notation key where there is no number, and the BASIC total. Not rounded: whoever fills the form rounds once.
final class CcfTable {
    private static final List<String> COLUMNS = List.of(
            "ภาค / Sector",
            "แหล่งปล่อย / Sub-sector",
            "ขอบเขต 1 / Scope 1 (t CO2e)",
            "ขอบเขต 2 / Scope 2 (t CO2e)",
            "ขอบเขต 3 / Scope 3 (t CO2e)",
            "รวม / Total (t CO2e)",
            "หมายเหตุ / Note");
    private static final int SCOPES = 3;

    private final YearDocument year;

    CcfTable(YearDocument year) {
        this.year = year;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        Set<String> subSectors = new LinkedHashSet<>();
        cells().forEach(cell -> subSectors.add(subSector(cell)));
        subSectors.forEach(subSector -> rows.add(
                row(cells().filter(cell -> subSector(cell).equals(subSector)).toList())));
        rows.add(total());
        return rows;
    }

    private List<String> row(List<Cell> cells) {
        List<String> row = new ArrayList<>(List.of(
                sector(cells.getFirst()),
                cells.getFirst().subSector().th() + " / "
                        + cells.getFirst().subSector().en()));
        Set<String> notes = new LinkedHashSet<>();
        for (int scope = 1; scope <= SCOPES; scope++) {
            int which = scope;
            row.add(value(cells.stream().filter(cell -> cell.scope() == which).toList(), notes));
        }
        row.add(sum(cells.stream()).map(CrfTable::tonnes).orElse(""));
        row.add(String.join("; ", notes));
        return row;
    }

    private String value(List<Cell> cells, Set<String> notes) {
        Optional<BigDecimal> sum = sum(cells.stream());
        cells.stream()
                .filter(Cell::operationsStandIn)
                .forEach(cell ->
                        notes.add(cell.ref() + ": the municipality's own figures stand in for the whole city's"));
        if (sum.isPresent() || cells.isEmpty()) {
            return sum.map(CrfTable::tonnes).orElse("");
        }
        return switch (cells.getFirst().figure()) {
            case Figure.Unstated unstated -> {
                notes.add(cells.getFirst().ref() + ": " + unstated.reason().en());
                yield unstated.notation();
            }
            case Figure.Stated ignored -> "";
        };
    }

    private List<String> total() {
        List<String> row = new ArrayList<>(List.of("", "BASIC"));
        for (int scope = 1; scope <= SCOPES; scope++) {
            int which = scope;
            row.add(sum(cells().filter(Cell::inBasic).filter(cell -> cell.scope() == which))
                    .map(CrfTable::tonnes)
                    .orElse(""));
        }
        row.add(sum(cells().filter(Cell::inBasic)).map(CrfTable::tonnes).orElse(""));
        row.add("");
        return row;
    }

    private Stream<Cell> cells() {
        return year.cells().stream().filter(cell -> !cell.inOtherScope3());
    }

    private Optional<BigDecimal> sum(Stream<Cell> cells) {
        return cells.flatMap(cell -> cell.figure().kilograms(year.gwpSet()).stream())
                .reduce(BigDecimal::add);
    }

    private String sector(Cell cell) {
        return year.sectors().stream()
                .filter(sector -> sector.sector().equals(cell.sector()))
                .findFirst()
                .map(sector -> sector.sector() + " " + sector.name().th() + " / "
                        + sector.name().en())
                .orElse(cell.sector());
    }

    private static String subSector(Cell cell) {
        String[] parts = cell.ref().split("\\.", -1);
        return parts[0] + "." + parts[1];
    }
}
